/** Every kind of error that the product raises, as the API and the command line name it. */
export type ErrorCode =
  /** The caller's input breaks a rule; nothing was done. */
  | "BAD_INPUT"
  /** A document or a line of one is refused. */
  | "REFUSED"
  /** What was asked for by name or id is not there, where it has to be. */
  | "NOT_FOUND"
  /** A limit on size, depth, cost or time would be exceeded. */
  | "LIMIT_EXCEEDED"
  /** The store is away or can't answer now; the same call may succeed later. */
  | "SERVICE_UNAVAILABLE"
  /** Another writer was quicker; the work can be done again. */
  | "CONFLICT"
  /** The environment or the command line asks for something impossible. */
  | "MISCONFIGURED"
  /** A fault of the product's own. */
  | "INTERNAL";

/** Where an error happened: whatever of it is known. */
export interface ErrorPlace {
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  /** Path in the object concerned, such as `techniques[3].kind`. */
  readonly path?: string | undefined;
}

/**
 * The only error class that the product throws: what happened, where, and what to do about it.
 * Its message is fit to be shown to whoever asked; what caused it stays in `cause`, for the log.
 */
export class BenchgraphError extends Error {
  readonly code: ErrorCode;
  /** What the reader can do, as a sentence; undefined where the message says it all. */
  readonly hint: string | undefined;
  readonly place: ErrorPlace;

  constructor(code: ErrorCode, message: string, options: { hint?: string; place?: ErrorPlace; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "BenchgraphError";
    this.code = code;
    this.hint = options.hint;
    this.place = options.place ?? {};
  }

  /** `file:line: path: message. hint`, leaving out what is not known. */
  describe(): string {
    const { file, line, path } = this.place;
    const where = [file === undefined ? undefined : line === undefined ? file : `${file}:${line}`, path];
    return (
      [...where.filter((part) => part !== undefined && part !== ""), this.message].join(": ") +
      (this.hint === undefined ? "" : `\n  ${this.hint}`)
    );
  }
}

/** The error as the product's own; whatever is not one yet becomes INTERNAL, with its origin as cause. */
export function toBenchgraphError(error: unknown): BenchgraphError {
  if (error instanceof BenchgraphError) return error;
  return new BenchgraphError("INTERNAL", "Something went wrong inside Benchgraph.", { cause: error });
}
