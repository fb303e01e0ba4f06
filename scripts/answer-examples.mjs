// Writes the example questions with their answers over the seeds into README.md, after `npm run build`:
//   node scripts/answer-examples.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { graphql } from "graphql";
import { GRAPH_MODEL } from "../dist/graph/model/graph-model.js";
import { openEngine } from "../dist/graph/open-engine.js";
import { loadPapers } from "../dist/ingest/load/load-papers.js";
import { readSource } from "../dist/ingest/sources/source.js";
import { fileInput } from "../dist/ingest/sources/source-input.js";
import { createContext } from "../dist/schema/context.js";
import { EXAMPLES } from "../dist/schema/examples.js";
import { schema } from "../dist/schema/schema.js";

const root = join(import.meta.dirname, "..");
const README = join(root, "README.md");
const [BEGIN, END] = ["<!-- examples -->\n", "<!-- /examples -->\n"];

async function* seeds() {
  for await (const { facts } of readSource(fileInput(join(root, "seeds/papers.jsonl")))) yield facts;
}

/** JSON with what fits on a line on one line, so that an answer can be read at a glance. */
function pretty(value, indent = "") {
  const flat = spaced(value);
  if (value === null || typeof value !== "object" || flat.length + indent.length < 110) return flat;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((item) => `${inner}${pretty(item, inner)}`)
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${pretty(item, inner)}`);
  return `${list ? "[" : "{"}\n${parts.join(",\n")}\n${indent}${list ? "]" : "}"}`;
}

function spaced(value) {
  if (Array.isArray(value)) return `[${value.map(spaced).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

const engine = await openEngine({});
await engine.prepare(GRAPH_MODEL);
await loadPapers(engine, seeds());
const sections = [];
for (const [index, { title, query, variables = {} }] of EXAMPLES.entries()) {
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: createContext(engine),
  });
  if (errors !== undefined) throw errors[0];
  const given = Object.keys(variables).length === 0 ? "" : `with the variables \`${spaced(variables)}\`\n\n`;
  sections.push(
    `<details${index === 0 ? " open" : ""}><summary>${index + 1}. ${title}</summary>\n\n\`\`\`graphql\n${query}\`\`\`\n${given}\`\`\`json\n${pretty(JSON.parse(JSON.stringify(data)))}\n\`\`\`\n</details>\n`,
  );
}
await engine.close();
const readme = readFileSync(README, "utf8");
const [before, rest] = readme.split(BEGIN);
writeFileSync(README, `${before}${BEGIN}${sections.join("\n")}${END}${rest.split(END)[1]}`);
