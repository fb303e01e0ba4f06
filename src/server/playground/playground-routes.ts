import type { Route } from "../routes.js";
import { type Asset, playgroundAssets } from "./assets.js";

/** Nothing but this server may be asked for anything; editors set styles of their own on their elements. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-cache",
  Vary: "Accept, Accept-Encoding",
};

/** `/` leads to `/graphql`, which is the playground for whoever asks for a page, and its files lie in `/playground/`. */
export function playgroundRoutes(): Record<string, Route> {
  const assets = playgroundAssets();
  const send =
    (load: () => Promise<Asset>): Route =>
    async (request, Response) =>
      reply(await load(), request, Response);
  const files = [...assets].map(([name, load]) => [`/playground/${name}`, send(load)] as const);
  const page = Object.fromEntries(files)["/playground/index.html"];
  return {
    ...Object.fromEntries(files),
    "/": (_request, Response) => new Response(null, { status: 302, headers: { Location: "/graphql" } }),
    "/graphql": (request, Response) =>
      request.headers.get("accept")?.includes("text/html") ? page?.(request, Response) : undefined,
  };
}

function reply({ type, body, gzipped, tag }: Asset, { headers }: Request, Response: typeof globalThis.Response) {
  const common = { ...HEADERS, "Content-Type": type, ETag: tag };
  if (headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers: common });
  if (!headers.get("accept-encoding")?.includes("gzip")) return new Response(body, { headers: common });
  return new Response(gzipped, { headers: { ...common, "Content-Encoding": "gzip" } });
}
