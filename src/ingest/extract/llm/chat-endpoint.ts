import { z } from "zod";

/** An OpenAI-compatible API and the model to ask there. */
export interface ChatEndpoint {
  /** With or without a slash at its end; `/chat/completions` comes behind it. */
  readonly baseUrl: string;
  readonly model: string;
  /** Undefined where the API asks for none. */
  readonly apiKey: string | undefined;
  /** How long one request may take. */
  readonly milliseconds: number;
}

/** What became of one request. Reasons are fit to be shown; no key is in them. */
export type ChatOutcome =
  | { readonly kind: "answer"; readonly content: string }
  /** The endpoint can't answer now; it may ask to be left alone for some seconds. */
  | { readonly kind: "away"; readonly reason: string; readonly retryAfter: number | null }
  /** What it answers can't be used; the next answer may be better. */
  | { readonly kind: "garbled"; readonly reason: string }
  /** It doesn't take requests of this form, or of this length. */
  | { readonly kind: "unfit"; readonly reason: string }
  /** The model won't answer. */
  | { readonly kind: "declined"; readonly reason: string }
  /** No request will succeed until the settings change. */
  | { readonly kind: "misconfigured"; readonly reason: string };

const LONGEST_REASON = 300;

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});
const complaint = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

/** Asks for one completion, once. Whatever the endpoint does is an outcome; nothing is thrown. */
export async function complete(endpoint: ChatEndpoint, body: object): Promise<ChatOutcome> {
  const outcome = await request(endpoint, body);
  if (outcome.kind === "answer") return outcome;
  const { apiKey } = endpoint;
  const reason = apiKey === undefined ? outcome.reason : outcome.reason.replaceAll(apiKey, "…");
  return { ...outcome, reason };
}

async function request({ baseUrl, model, apiKey, milliseconds }: ChatEndpoint, body: object): Promise<ChatOutcome> {
  const url = new URL(baseUrl);
  url.pathname = `${url.pathname.replace(/\/$/, "")}/chat/completions`;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json",
        ...(apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` }),
      },
      body: JSON.stringify({ model, ...body }),
      // A redirection would take texts and key to an address that nobody has set.
      redirect: "manual",
      signal: AbortSignal.timeout(milliseconds),
    });
    const text = await response.text();
    return response.ok ? answered(text) : refused(response, text);
  } catch (error) {
    return { kind: "away", reason: brokenOff(error, milliseconds), retryAfter: null };
  }
}

function answered(text: string): ChatOutcome {
  const checked = completion.safeParse(parsed(text));
  const [choice] = checked.data?.choices ?? [];
  if (choice === undefined) return { kind: "garbled", reason: `it answers with no completion: ${excerpt(text)}` };
  const { finish_reason: end, message } = choice;
  if (message.refusal) return { kind: "declined", reason: `the model refuses: ${excerpt(message.refusal)}` };
  if (end === "content_filter") return { kind: "declined", reason: "its answer was withheld by a filter" };
  if (end === "length") return { kind: "garbled", reason: "its answer is cut off at the longest length" };
  if (!message.content) return { kind: "garbled", reason: "its answer is empty" };
  return { kind: "answer", content: message.content };
}

function refused({ status, headers }: Response, text: string): ChatOutcome {
  const reason = `it answers ${status}${text === "" ? "" : `: ${excerpt(complaintIn(text))}`}`;
  if (status === 408 || status === 409 || status === 425 || status === 429 || status >= 500)
    return { kind: "away", reason, retryAfter: secondsIn(headers.get("Retry-After")) };
  if (status === 400 || status === 413 || status === 415 || status === 422) return { kind: "unfit", reason };
  return { kind: "misconfigured", reason };
}

/** `Retry-After` in seconds, which may be written as a date. */
function secondsIn(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1_000);
}

function brokenOff(error: unknown, milliseconds: number): string {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${milliseconds / 1_000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(error);
  return `the connection failed (${code})`;
}

function complaintIn(text: string): string {
  const { data } = complaint.safeParse(parsed(text));
  if (data === undefined) return text;
  return typeof data.error === "string" ? data.error : data.error.message;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The beginning of a text of others, on one line and without a full stop. */
function excerpt(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[. ]+$/, "")
    .trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}
