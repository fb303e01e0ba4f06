// Writes the example questions with their answers over the seeds into README.md and docs/questions.md, after
// `npm run build`:
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
import { QUESTION_EXAMPLES } from "../dist/schema/questions/examples.js";
import { schema } from "../dist/schema/schema.js";

const root = join(import.meta.dirname, "..");

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

/** An example with its answer, as Markdown. */
async function answered({ query, variables = {} }) {
  const { data, errors } = await graphql({
    schema,
    source: query,
    variableValues: variables,
    contextValue: createContext(engine),
  });
  if (errors !== undefined) throw errors[0];
  const given = Object.keys(variables).length === 0 ? "" : `with the variables \`${spaced(variables)}\`\n\n`;
  return `\`\`\`graphql\n${query}\`\`\`\n${given}\`\`\`json\n${pretty(JSON.parse(JSON.stringify(data)))}\n\`\`\`\n`;
}

/** Puts a text between the comments of that name in a file. */
function put(name, text, path) {
  const file = join(root, path);
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->\n`];
  const content = readFileSync(file, "utf8");
  const [before, rest] = content.split(begin);
  if (rest === undefined || !rest.includes(end)) throw new Error(`${path} has no place for ${name}.`);
  writeFileSync(file, `${before}${begin}${text}${rest.slice(rest.indexOf(end))}`);
}

const sections = [];
for (const [index, example] of EXAMPLES.entries()) {
  const summary = `<details${index === 0 ? " open" : ""}><summary>${index + 1}. ${example.title}</summary>`;
  sections.push(`${summary}\n\n${await answered(example)}</details>\n`);
}
put("examples", sections.join("\n"), "README.md");
for (const example of QUESTION_EXAMPLES) {
  const [, name] = /^query (\w+)/.exec(example.query);
  put(name, `_${example.title}_\n\n${await answered(example)}`, "docs/questions.md");
}
await engine.close();
