import type { GraphModel, SearchedNames, StoreLabel } from "./model/graph-model.js";
import type { Statement } from "./statement.js";

/** A row as an engine returns it: plain values and maps, whole numbers as numbers, dates as ISO strings. */
export type Row = Record<string, unknown>;

/** What to look for in the full-text indexes. */
export interface SearchRequest {
  /** Index terms, as `searchTerms` holds them; a node that has any of them is a candidate. */
  readonly terms: readonly string[];
  /** The labels to look in, each with its properties that hold names. */
  readonly searched: SearchedNames;
  /** How many candidates of each label at the most: those with the most and the rarest terms. */
  readonly limit: number;
}

/** A node that the index found, with the names it bears. */
export interface SearchCandidate {
  readonly id: string;
  readonly label: StoreLabel;
  readonly names: readonly string[];
}

/** The statements of one unit of work: all of them take effect, or none. */
export interface GraphTransaction {
  run<T extends Row>(statement: Statement): Promise<T[]>;
}

/**
 * What Benchgraph needs of a graph store. Implementations translate their store's errors into
 * BenchgraphError: SERVICE_UNAVAILABLE when it is away or closed, CONFLICT when retries did not help,
 * LIMIT_EXCEEDED when a statement takes too long.
 */
export interface GraphEngine {
  /** Which store this is, for logs and `stats`. */
  readonly name: "neo4j" | "embedded";
  /** Runs one statement in read access mode. */
  read<T extends Row>(statement: Statement): Promise<T[]>;
  /**
   * All or nothing; `work` is called again when the store says that a retry may succeed. Once a statement has
   * failed nothing of the work takes effect, even if `work` goes on. `work` must not call `write` itself.
   */
  write<T>(work: (transaction: GraphTransaction) => Promise<T>): Promise<T>;
  /** Candidates of the full-text indexes, in no promised order: `searchGraph` ranks them. */
  search(request: SearchRequest): Promise<SearchCandidate[]>;
  /** Constraints, indexes, full-text indexes; safe to repeat, also at the same time. */
  prepare(model: GraphModel): Promise<void>;
  /** Resolves when the store answers; else raises SERVICE_UNAVAILABLE. */
  ping(): Promise<void>;
  /** Waits for writes under way. Closing twice does no harm. */
  close(): Promise<void>;
}
