import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { EXAMPLES } from "../../schema/examples.js";
import { QUESTION_EXAMPLES } from "../../schema/questions/examples.js";

/** A file of the playground, ready to be sent. */
export interface Asset {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
  /** Another one for another content. */
  readonly tag: string;
}

/** A file of our own: they lie beside `src` and `dist`. */
const own = (name: string) => () => readFile(new URL(`../../../playground/${name}`, import.meta.url), "utf8");

/** A part of GraphiQL. All of it weighs 9 MB, so it is loaded when the playground is first opened. */
const graphiql = (part: "css" | "js" | "editorWorkerService" | "jsonWorker" | "graphqlWorker") => async () =>
  (await import("@graphql-yoga/render-graphiql/graphiql"))[part];

const SOURCES: Readonly<Record<string, { readonly type: string; readonly text: () => Promise<string> }>> = {
  "index.html": { type: "text/html", text: own("index.html") },
  "start.js": { type: "text/javascript", text: own("start.js") },
  "icon.svg": { type: "image/svg+xml", text: own("icon.svg") },
  "examples.json": { type: "application/json", text: async () => JSON.stringify([...EXAMPLES, ...QUESTION_EXAMPLES]) },
  "graphiql.css": { type: "text/css", text: graphiql("css") },
  "graphiql.js": { type: "text/javascript", text: graphiql("js") },
  "editor.worker.js": { type: "text/javascript", text: graphiql("editorWorkerService") },
  "json.worker.js": { type: "text/javascript", text: graphiql("jsonWorker") },
  "graphql.worker.js": { type: "text/javascript", text: graphiql("graphqlWorker") },
};

/** The files of the playground by name; each is prepared when it is first asked for. */
export function playgroundAssets(): ReadonlyMap<string, () => Promise<Asset>> {
  const prepared = new Map<string, Promise<Asset>>();
  return new Map(
    Object.entries(SOURCES).map(([name, { type, text }]) => [
      name,
      () => {
        const asset = prepared.get(name) ?? prepare(type, text());
        prepared.set(name, asset);
        return asset;
      },
    ]),
  );
}

async function prepare(type: string, text: Promise<string>): Promise<Asset> {
  const body = new TextEncoder().encode(await text);
  return {
    type: `${type}; charset=utf-8`,
    body,
    gzipped: new Uint8Array(await promisify(gzip)(body)),
    tag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  };
}
