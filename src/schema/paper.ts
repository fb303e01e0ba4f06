import { z } from "zod";
import { NODES } from "../graph/model/nodes.js";
import { builder } from "./builder.js";
import { Node, relationFields } from "./node-fields.js";
import { propertyFields } from "./properties.js";
import { listQuery, paperQuery } from "./queries.js";
import { NODE_REFS } from "./refs.js";

const listings = z.array(z.object({ document: z.string(), shown: z.string().nullable() }));

const Listing = builder.objectRef<z.output<typeof listings>[number]>("Listing").implement({
  description: "One appearance of a paper in an ingested document.",
  fields: (t) => ({
    document: t.exposeString("document", { description: "The document's name." }),
    shown: t.exposeString("shown", {
      nullable: true,
      description: "The date that the document shows for it, as printed.",
    }),
  }),
});

builder.objectType(NODE_REFS.Paper, {
  description: NODES.Paper.description,
  interfaces: [Node],
  fields: (t) => ({
    ...propertyFields(t, "Paper"),
    listed: t.field({
      type: [Listing],
      description: NODES.Paper.properties.listed?.description ?? "",
      extensions: { plan: { properties: ["listed"] } },
      resolve: ({ listed }) => (typeof listed === "string" ? listings.parse(JSON.parse(listed)) : []),
    }),
    ...relationFields(t, "Paper"),
  }),
});

paperQuery();
listQuery("Paper");
