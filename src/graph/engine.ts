import type { GraphModel } from "./model/nodes.js";
import type { NodeLabel } from "./model/vocabulary.js";
import type { Statement } from "./statement.js";

/** A row as an engine returns it: plain values and maps, whole numbers as numbers, dates as ISO strings. */
export type Row = Record<string, unknown>;

/** What to look for in the full-text index of the searchable node kinds. */
export interface SearchRequest {
  /** Words as a person types them, of any case. */
  readonly text: string;
  readonly labels: readonly NodeLabel[];
  /** How many hits at the most. */
  readonly limit: number;
}

/** A candidate that the index found. Scores of one engine compare with each other only. */
export interface SearchHit {
  readonly id: string;
  readonly label: NodeLabel;
  readonly score: number;
}

/** The statements of one unit of work: all of them take effect, or none. */
export interface GraphTransaction {
  run<T extends Row>(statement: Statement): Promise<T[]>;
}

/**
 * What Benchgraph needs of a graph store. Implementations translate their store's errors into
 * BenchgraphError: SERVICE_UNAVAILABLE when it is away, CONFLICT when retries did not help.
 */
export interface GraphEngine {
  /** Which store this is, for logs and `stats`. */
  readonly name: "neo4j" | "embedded";
  /** Runs one statement in read access mode. */
  read<T extends Row>(statement: Statement): Promise<T[]>;
  /** All or nothing; `work` is called again when the store says that a retry may succeed. */
  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>;
  /** Candidates of the full-text index, best first. */
  search(request: SearchRequest): Promise<SearchHit[]>;
  /** Constraints, indexes, full-text index; safe to repeat. */
  prepare(model: GraphModel): Promise<void>;
  /** Resolves when the store answers; else raises SERVICE_UNAVAILABLE. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
