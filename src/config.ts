import { z } from "zod";
import { BenchgraphError } from "./errors.js";

/** The environment as an object, every value checked. */
export interface Config {
  /** How to reach Neo4j; undefined where the embedded engine is to be used. */
  readonly neo4j: Neo4jConfig | undefined;
  /** Folder of the embedded engine's file. */
  readonly dataDir: string;
  readonly host: string;
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** Origins whose pages may call the API; empty: none, `*`: any. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  readonly limits: RequestLimits;
  readonly llm: LlmConfig;
}

/** Where Neo4j is and who asks it. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  /** Undefined where the server asks for none. */
  readonly password: string | undefined;
  readonly database: string;
}

/** Which language model extracts facts, and how much of it may be used. */
export interface LlmConfig {
  /** Address of an OpenAI-compatible API; undefined where texts go to none. */
  readonly baseUrl: string | undefined;
  readonly model: string | undefined;
  /** Undefined where the API asks for none. */
  readonly apiKey: string | undefined;
  /** Requests at a time. */
  readonly concurrency: number;
  /** Requests of one run, repeated ones included. */
  readonly requests: number;
  /** How long one request may take. */
  readonly milliseconds: number;
}

/** What a single request may ask for. */
export interface RequestLimits {
  /** Levels of nested fields, and of nested objects in arguments. */
  readonly depth: number;
  readonly aliases: number;
  /** Names, values and signs of the query text. */
  readonly tokens: number;
  /** Objects that the answer may hold, as estimated beforehand. */
  readonly cost: number;
  readonly bodyBytes: number;
  readonly milliseconds: number;
}

const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a reader is told of a variable. */
interface About {
  readonly description: string;
  /** What it may be set to, as the object of "must be". */
  readonly allowed: string;
  /** Its value is never shown. */
  readonly secret?: true;
}
const about = z.registry<About>();

const text = (fallback: string, description: string) =>
  z.string().default(fallback).register(about, { description, allowed: "any text" });

const wholeNumber = (fallback: number, [from, to]: readonly [number, number], description: string) =>
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(from).max(to))
    .prefault(String(fallback))
    .register(about, { description, allowed: `a whole number from ${from} to ${to}` });

const isOrigin = (value: string) => value === "*" || (URL.canParse(value) && new URL(value).origin === value);

/** Every variable that Benchgraph reads: declared here and nowhere else. */
const environment = z.object({
  NEO4J_URI: z
    .url({ protocol: /^(neo4j|bolt)(\+s|\+ssc)?$/ })
    .optional()
    .register(about, {
      description: "Address of Neo4j, `neo4j://` for a cluster. Without it the embedded engine is used.",
      allowed: "an address that begins with neo4j://, neo4j+s://, neo4j+ssc://, bolt://, bolt+s:// or bolt+ssc://",
    }),
  NEO4J_USER: text("neo4j", "User name at Neo4j."),
  NEO4J_PASSWORD: z.string().optional().register(about, {
    description: "Password at Neo4j. Without it Benchgraph connects without authentication.",
    allowed: "any text",
  }),
  NEO4J_DATABASE: text("neo4j", "Database at Neo4j."),
  DATA_DIR: text("./data", "Folder where the embedded engine keeps its file, and a language model's answers are kept."),
  HOST: text("127.0.0.1", "Network address to listen on; `0.0.0.0` for every one."),
  PORT: wholeNumber(4000, [0, 65_535], "Port to listen on; 0 takes any free one."),
  CORS_ORIGINS: z
    .string()
    .default("")
    .transform((list) => list.split(",").flatMap((origin) => origin.trim() || []))
    .pipe(z.array(z.string().refine(isOrigin)))
    .register(about, {
      description: "Origins whose pages may call the API, separated by commas; `*` for any. Without it none may.",
      allowed: "origins such as https://example.org, separated by commas, or *",
    }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default("info")
    .register(about, { description: "Least severity that is logged.", allowed: `one of ${LOG_LEVELS.join(", ")}` }),
  // The least values leave room for the introspection query, which the playground sends.
  MAX_DEPTH: wholeNumber(20, [15, 100], "Levels that fields, or objects in arguments, may nest."),
  MAX_ALIASES: wholeNumber(30, [0, 10_000], "Aliases that a query may use."),
  MAX_TOKENS: wholeNumber(2_000, [500, 100_000], "Tokens (names, values and signs) that a query may consist of."),
  MAX_COST: wholeNumber(50_000, [20_000, 100_000_000], "Objects that an answer may hold, estimated before it is run."),
  MAX_BODY_BYTES: wholeNumber(262_144, [4_096, 1_073_741_824], "Size that the body of a request may have."),
  REQUEST_TIMEOUT_MS: wholeNumber(10_000, [10, 3_600_000], "Milliseconds that a request may take."),
  LLM_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^@]*$/)
    .optional()
    .register(about, {
      description: "Address of an OpenAI-compatible API, for `--extractor llm`: titles and abstracts are sent there.",
      allowed: "an address that begins with https:// or http://, without user name",
    }),
  LLM_MODEL: z.string().optional().register(about, { description: "Name of the language model.", allowed: "any text" }),
  LLM_API_KEY: z
    .string()
    .regex(/^[\x21-\x7E]+$/)
    .optional()
    .register(about, {
      description: "Key to that API. Without it requests carry none.",
      allowed: "letters, digits and signs of ASCII, without spaces",
      secret: true,
    }),
  LLM_CONCURRENCY: wholeNumber(4, [1, 256], "Requests to the language model at a time."),
  LLM_MAX_REQUESTS: wholeNumber(1_000, [1, 1_000_000], "Requests to the language model in one run, retries included."),
  LLM_TIMEOUT_MS: wholeNumber(120_000, [10, 3_600_000], "Milliseconds that a request to the language model may take."),
});

/** One variable of the environment, as a reader is told of it. */
export interface Setting {
  readonly name: string;
  readonly description: string;
  /** What it may be set to, as the object of "must be". */
  readonly allowed: string;
  /** As one would write it into the environment; undefined where there is none. */
  readonly fallback: string | undefined;
}

/** Every variable that Benchgraph reads, in the order to be shown. */
export const SETTINGS: readonly Setting[] = Object.entries(environment.shape).map(([name, schema]) => {
  const { description, allowed } = aboutOf(name);
  const fallback = schema.parse(undefined);
  return { name, description, allowed, fallback: fallback === undefined ? undefined : String(fallback) || undefined };
});

/**
 * The environment as a checked object; an empty variable counts as one that is not set.
 *
 * @throws BenchgraphError MISCONFIGURED, naming each wrong variable, its value and what is allowed.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const checked = environment.safeParse(given);
  if (!checked.success) {
    const names = new Set(checked.error.issues.map((issue) => String(issue.path[0])));
    throw new BenchgraphError("MISCONFIGURED", [...names].map((name) => complaint(name, given[name])).join("\n"), {
      hint: "Every variable is explained by `benchgraph serve --help`.",
    });
  }
  const { data } = checked;
  return {
    neo4j:
      data.NEO4J_URI === undefined
        ? undefined
        : {
            uri: data.NEO4J_URI,
            user: data.NEO4J_USER,
            password: data.NEO4J_PASSWORD,
            database: data.NEO4J_DATABASE,
          },
    dataDir: data.DATA_DIR,
    host: data.HOST,
    port: data.PORT,
    corsOrigins: data.CORS_ORIGINS,
    logLevel: data.LOG_LEVEL,
    limits: {
      depth: data.MAX_DEPTH,
      aliases: data.MAX_ALIASES,
      tokens: data.MAX_TOKENS,
      cost: data.MAX_COST,
      bodyBytes: data.MAX_BODY_BYTES,
      milliseconds: data.REQUEST_TIMEOUT_MS,
    },
    llm: {
      baseUrl: data.LLM_BASE_URL,
      model: data.LLM_MODEL,
      apiKey: data.LLM_API_KEY,
      concurrency: data.LLM_CONCURRENCY,
      requests: data.LLM_MAX_REQUESTS,
      milliseconds: data.LLM_TIMEOUT_MS,
    },
  };
}

function complaint(name: string, value: string | undefined): string {
  const { allowed, secret } = aboutOf(name);
  return secret ? `${name} must be ${allowed}.` : `${name} is ${JSON.stringify(value)}, but must be ${allowed}.`;
}

function aboutOf(name: string): About {
  const schema = Object.entries(environment.shape).find(([known]) => known === name)?.[1];
  const found = schema && about.get(schema);
  if (!found) throw new BenchgraphError("INTERNAL", `The variable ${name} is read without being declared.`);
  return found;
}
