import type { Plugin } from "graphql-yoga";
import { refusal } from "./refusal.js";

const ACCEPTED = ["application/json", "application/graphql+json", "application/graphql"];

/**
 * Keeps other people's pages from posting in a visitor's name: a browser sends forms and plain text across origins
 * without asking, but asks first (CORS) before it sends any of the types accepted here. GET needs no such care: it runs
 * queries only, and no page of another origin can read the answer.
 */
export function useAcceptedRequests(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      if (request.method === "POST") {
        const type = request.headers.get("content-type") ?? "";
        if (ACCEPTED.includes(type.split(";")[0]?.trim().toLowerCase() ?? "")) return;
        throw refusal("BAD_INPUT", 415, `The content type is ${type || "missing"}; send ${ACCEPTED.join(", ")}.`);
      }
      if (!requestParser) return;
      setRequestParser(async (get) => {
        try {
          return await requestParser(get);
        } catch (cause) {
          if (cause instanceof SyntaxError) throw refusal("BAD_INPUT", 400, "`variables` in the address is not JSON.");
          throw cause;
        }
      });
    },
  };
}
