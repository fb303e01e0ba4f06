import type { EvidenceRow } from "../graph/answer.js";
import { PROVENANCE } from "../graph/model/edges.js";
import { builder } from "./builder.js";
import { EdgeKind, Status, TextField } from "./enums.js";
import { planned, relationKey, TEXT_KEY } from "./plan/keys.js";
import { quote, sentence } from "./quote.js";
import { NODE_REFS } from "./refs.js";

const described = (property: string) => PROVENANCE[property]?.description ?? "";

/** An assertion behind an edge: which paper says so, where, and who found it. */
export const Evidence = builder.objectRef<EvidenceRow>("Evidence").implement({
  description: "One paper's assertion of an edge: where it says so, and who found it with which confidence.",
  fields: (t) => ({
    paper: t.field({
      type: NODE_REFS.Paper,
      description: "The paper that says so.",
      extensions: { plan: { part: "paper" } },
      resolve: (row, _args, _context, info) => planned(row[relationKey(info.path.key)], info),
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
      resolve: (row) => quote(row, row[TEXT_KEY]) ?? row.mention,
    }),
    sentence: t.string({
      nullable: true,
      description: "The sentence that says so; null where the paper's text is not stored.",
      extensions: { plan: { part: "text" } },
      resolve: (row) => sentence(row, row[TEXT_KEY]),
    }),
    field: t.field({
      type: TextField,
      nullable: true,
      description: described("field"),
      resolve: ({ field }) => field,
    }),
    start: t.exposeInt("start", { nullable: true, description: described("start") }),
    end: t.exposeInt("end", { nullable: true, description: described("end") }),
    extractor: t.exposeString("extractor", { description: described("extractor") }),
    confidence: t.exposeFloat("confidence", { description: described("confidence") }),
    status: t.field({ type: Status, description: described("status"), resolve: ({ status }) => status }),
    resolution: t.exposeString("resolution", { description: described("resolution") }),
  }),
});
