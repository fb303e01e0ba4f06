import type { Plugin } from "graphql-yoga";

/** Answers a GET or HEAD; undefined leaves the request to GraphQL. */
export type Route = (
  request: Request,
  Response: typeof globalThis.Response,
) => Response | undefined | Promise<Response | undefined>;

/** What is served beside GraphQL, by path. */
export function useRoutes(routes: Readonly<Record<string, Route>>): Plugin {
  const byPath = new Map(Object.entries(routes));
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (request.method !== "GET" && request.method !== "HEAD") return;
      const route = byPath.get(url.pathname);
      return route && respond(route(request, fetchAPI.Response), endResponse);
    },
  };
}

async function respond(answer: ReturnType<Route>, endResponse: (response: Response) => void): Promise<void> {
  const response = await answer;
  if (response) endResponse(response);
}
