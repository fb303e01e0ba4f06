import type { CORSOptions } from "graphql-yoga";

/** CORS for the allowed origins and none for any other; `*` allows all. No cookies or credentials are ever asked for. */
export function crossOrigin(allowed: readonly string[]): (request: Request) => CORSOptions {
  return (request) => {
    const origin = request.headers.get("origin");
    if (origin === null || !(allowed.includes("*") || allowed.includes(origin))) return false;
    return {
      origin: [origin],
      methods: ["GET", "POST"],
      allowedHeaders: ["Content-Type", "X-Request-Id"],
      exposedHeaders: ["X-Request-Id"],
      credentials: false,
      maxAge: 600,
    };
  };
}
