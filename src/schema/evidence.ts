import { PROVENANCE } from "../graph/model/edges.js";
import { builder } from "./builder.js";
import type { NodeRow } from "./context.js";
import { EdgeKind, Status, TextField } from "./enums.js";
import { relationKey } from "./plan/selection.js";
import { quote, sentence } from "./quote.js";
import { NODE_REFS } from "./refs.js";

/** One assertion of an edge, as the store answers it. */
export interface EvidenceRow extends Readonly<Record<string, unknown>> {
  readonly kind: string;
  readonly mention: string | null;
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly extractor: string;
  readonly confidence: number;
  readonly status: string;
  readonly resolution: string;
}

const described = (property: string) => PROVENANCE[property]?.description ?? "";

/** An assertion behind an edge: which paper says so, where, and who found it. */
export const Evidence = builder.objectRef<EvidenceRow>("Evidence").implement({
  description: "One paper's assertion of an edge: where it says so, and who found it with which confidence.",
  fields: (t) => ({
    paper: t.field({
      type: NODE_REFS.Paper,
      description: "The paper that says so.",
      extensions: { plan: { part: "paper" } },
      resolve: (row, _args, _context, info) => row[relationKey(String(info.path.key))] as NodeRow,
    }),
    kind: t.field({
      type: EdgeKind,
      description: "The kind of edge.",
      resolve: ({ kind }) => kind,
    }),
    quote: t.string({
      nullable: true,
      description: "The words that say so: from the paper's text where it is stored, else as the facts hold them.",
      extensions: { plan: { part: "text" } },
      resolve: (row) => quote(row, row.mention),
    }),
    sentence: t.string({
      nullable: true,
      description: "The sentence that says so; null where the paper's text is not stored.",
      extensions: { plan: { part: "text" } },
      resolve: sentence,
    }),
    field: t.field({
      type: TextField,
      nullable: true,
      description: described("field"),
      resolve: ({ field }) => field,
    }),
    start: t.int({
      nullable: true,
      description: described("start"),
      resolve: ({ start }) => start,
    }),
    end: t.int({ nullable: true, description: described("end"), resolve: ({ end }) => end }),
    extractor: t.string({ description: described("extractor"), resolve: ({ extractor }) => extractor }),
    confidence: t.float({ description: described("confidence"), resolve: ({ confidence }) => confidence }),
    status: t.field({ type: Status, description: described("status"), resolve: ({ status }) => status }),
    resolution: t.string({ description: described("resolution"), resolve: ({ resolution }) => resolution }),
  }),
});
