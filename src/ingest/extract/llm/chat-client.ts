import { setTimeout as sleep } from "node:timers/promises";
import { BenchgraphError } from "../../../errors.js";
import { type ChatEndpoint, type ChatOutcome, complete } from "./chat-endpoint.js";
import { looserForm, type RequestForm, STRICTEST_FORM } from "./request-form.js";

/** How much of an endpoint may be used, and how patiently. */
export interface ChatLimits {
  /** Requests in all, repeated ones included. */
  readonly requests: number;
  /** Milliseconds before the first repetition, about; they double with each further one. */
  readonly firstWait: number;
}

/** A question to the model. */
export interface Question<Answer> {
  /** What it is about, for messages. */
  readonly about: string;
  readonly messages: readonly { readonly role: "system" | "user"; readonly content: string }[];
  /** Reads the model's words; null where they are no answer. */
  readonly read: (content: string) => Answer | null;
}

/** How often a question is asked before it is given up. An unusable answer costs as much as a good one, so fewer times. */
const MOST_ATTEMPTS = { away: 6, garbled: 3 } as const;
/** Milliseconds. A server that wants to be left alone for longer isn't waited for. */
const LONGEST_WAIT = 120_000;
/** How many questions in a row may fail before nothing more is asked. */
const MOST_FAILURES = 5;

/** Asks an endpoint until it answers: patient with faults that pass, within a budget, in the strictest form that it knows. */
export class ChatClient {
  #requests = 0;
  #failures = 0;
  #form: RequestForm = STRICTEST_FORM;

  constructor(
    private readonly endpoint: ChatEndpoint,
    private readonly limits: ChatLimits,
    private readonly onRetry: (message: string) => void,
  ) {}

  /** How many requests were sent. */
  get requests(): number {
    return this.#requests;
  }

  /**
   * @throws BenchgraphError REFUSED where the model won't answer this question; SERVICE_UNAVAILABLE where the endpoint
   * can't; LIMIT_EXCEEDED when the budget is used up or the endpoint has failed too often; MISCONFIGURED where no
   * question will ever be answered.
   */
  async ask<Answer>({ about, messages, read }: Question<Answer>): Promise<Answer> {
    let form = this.#form;
    for (let attempt = 1; ; ) {
      this.#spend();
      const completed = await complete(this.endpoint, { messages, ...form });
      const answer = completed.kind === "answer" ? read(completed.content) : null;
      if (answer !== null) {
        this.#form = form;
        this.#failures = 0;
        return answer;
      }
      const outcome = completed.kind === "answer" ? UNREADABLE : completed;
      const looser = outcome.kind === "unfit" ? looserForm(form, outcome.reason) : null;
      if (looser !== null) {
        form = looser;
        continue;
      }
      const wait = waitAfter(outcome, attempt, this.limits.firstWait);
      if (wait === null) throw this.#failed(about, outcome, attempt);
      this.onRetry(`“${about}”: ${outcome.reason}; asked again in ${Math.ceil(wait / 1_000)} s`);
      attempt += 1;
      await sleep(wait);
    }
  }

  #spend(): void {
    if (this.#failures >= MOST_FAILURES)
      throw new BenchgraphError("LIMIT_EXCEEDED", `The language model failed for ${MOST_FAILURES} papers in a row.`, {
        hint: "Run the same command again when it answers: what it has answered so far is kept.",
      });
    if (this.#requests >= this.limits.requests)
      throw new BenchgraphError("LIMIT_EXCEEDED", `The budget of ${this.limits.requests} requests is used up.`, {
        hint: "Run the same command again, or with a larger LLM_MAX_REQUESTS: what is answered so far is kept.",
      });
    this.#requests += 1;
  }

  #failed(about: string, { kind, reason }: Failure, attempts: number): BenchgraphError {
    if (kind === "misconfigured")
      return new BenchgraphError("MISCONFIGURED", `The language model can't be asked: ${reason}.`, {
        hint: "Check LLM_BASE_URL, LLM_MODEL and LLM_API_KEY.",
      });
    this.#failures = kind === "declined" ? 0 : this.#failures + 1;
    const tried = attempts > 1 ? `, asked ${attempts} times` : "";
    const code = kind === "away" ? "SERVICE_UNAVAILABLE" : "REFUSED";
    return new BenchgraphError(code, `The language model gives no facts for “${about}”: ${reason}${tried}.`);
  }
}

type Failure = Exclude<ChatOutcome, { kind: "answer" }>;
const UNREADABLE: Failure = { kind: "garbled", reason: "its answer is no JSON of the asked shape" };

/**
 * How long to wait before asking again, in milliseconds; null where asking again is no use. The wait doubles with each
 * attempt, is cut at random by up to a half so that clients don't come back all at once, and is never shorter than the server asks for.
 */
export function waitAfter(failure: Failure, attempt: number, firstWait: number, random = Math.random): number | null {
  if (failure.kind !== "away" && failure.kind !== "garbled") return null;
  if (attempt >= MOST_ATTEMPTS[failure.kind]) return null;
  const asked = failure.kind === "away" ? (failure.retryAfter ?? 0) * 1_000 : 0;
  if (asked > LONGEST_WAIT) return null;
  return Math.max(asked, firstWait * 2 ** (attempt - 1) * (1 - random() / 2));
}
