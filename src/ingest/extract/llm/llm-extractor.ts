import type { Facts, PaperText } from "../../facts.js";
import type { Extractor } from "../extractor.js";
import { answerIn, type RawAnswer } from "./answer.js";
import { AnswerCache } from "./answer-cache.js";
import { ChatClient } from "./chat-client.js";
import type { ChatEndpoint } from "./chat-endpoint.js";
import { INSTRUCTIONS, PROMPT_VERSION, paperPrompt } from "./prompt.js";
import { FAULTS } from "./verification.js";
import { verifiedFacts } from "./verified-facts.js";

/** Where a language model is, and how much of it may be used. */
export interface LlmExtractorOptions {
  readonly endpoint: ChatEndpoint;
  /** Papers at a time. */
  readonly concurrency: number;
  /** Requests in all, repeated ones included. */
  readonly requests: number;
  /** Folder where answers are kept. */
  readonly cacheFolder: string;
  /** Milliseconds before the first repetition of a request, about. */
  readonly firstWait?: number;
  /** Hears of requests that are repeated. */
  readonly onRetry?: (message: string) => void;
  /** Hears of every paper that is done, and how many that makes. */
  readonly onAnswer?: (state: string) => void;
}

const FIRST_WAIT = 1_000;

/**
 * The extractor that asks a language model. Nothing is taken from it but what stands in the text; README.md beside this
 * file tells the rules. The text of papers leaves the machine unless the endpoint is on it.
 */
export function llmExtractor(options: LlmExtractorOptions): Extractor {
  return new LlmExtractor(options);
}

class LlmExtractor implements Extractor {
  readonly id: string;
  readonly concurrency: number;
  readonly #model: string;
  readonly #client: ChatClient;
  readonly #cache: AnswerCache;
  readonly #onAnswer: (state: string) => void;
  readonly #counts = { answered: 0, kept: 0 };
  /** By fault. */
  readonly #dropped = new Map<string, number>();

  constructor({
    endpoint,
    concurrency,
    requests,
    cacheFolder,
    firstWait = FIRST_WAIT,
    onRetry = () => {},
    onAnswer = () => {},
  }: LlmExtractorOptions) {
    this.id = `llm/${endpoint.model}@${PROMPT_VERSION}`;
    this.concurrency = concurrency;
    this.#model = endpoint.model;
    this.#client = new ChatClient(endpoint, { requests, firstWait }, onRetry);
    this.#cache = new AnswerCache(cacheFolder);
    this.#onAnswer = onAnswer;
  }

  async extract(paper: PaperText): Promise<Facts> {
    const answer = await this.#answer(paper);
    this.#onAnswer(this.#state());
    return verifiedFacts(answer, paper, (fault) => {
      this.#dropped.set(fault, (this.#dropped.get(fault) ?? 0) + 1);
    });
  }

  summary(): string[] {
    const faults = Object.entries(FAULTS).flatMap(([fault, meaning]) => {
      const count = this.#dropped.get(fault);
      return count === undefined ? [] : [`${count} ${meaning}`];
    });
    const { damaged } = this.#cache;
    return [
      `${this.id}: ${this.#state()}.`,
      ...(faults.length > 0 ? [`${this.id}: statements dropped: ${faults.join(", ")}.`] : []),
      ...(damaged > 0 ? [`${this.id}: ${damaged} damaged entries of the cache were not used.`] : []),
    ];
  }

  #state(): string {
    const { answered, kept } = this.#counts;
    return `${answered} papers answered in ${this.#client.requests} requests, ${kept} from the cache`;
  }

  async #answer(paper: PaperText): Promise<RawAnswer> {
    const question = [PROMPT_VERSION, this.#model, paper.title, paper.abstract];
    const kept = await this.#cache.read(question);
    if (kept !== undefined) {
      this.#counts.kept += 1;
      return kept;
    }
    const answer = await this.#client.ask({
      about: paper.title,
      messages: [
        { role: "system", content: INSTRUCTIONS },
        { role: "user", content: paperPrompt(paper) },
      ],
      read: answerIn,
    });
    this.#counts.answered += 1;
    await this.#cache.write(question, answer);
    return answer;
  }
}
