import { randomUUID } from "node:crypto";

/** A plain short word, so that nothing of a caller's can forge a line of the log or a header. */
const ACCEPTABLE = /^[\w.:-]{1,128}$/;

const ids = new WeakMap<Request, string>();

/** The caller's X-Request-Id where it is acceptable, else a new one; the same at every call for the same request. */
export function requestId(request: Request): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const given = request.headers.get("x-request-id");
  const id = given !== null && ACCEPTABLE.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}
