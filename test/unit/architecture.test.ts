import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(root, "src", name));

/** What each part of the house may import, itself included. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "config.ts": ["config.ts", "errors.ts"],
  "errors.ts": [],
  graph: ["config.ts", "errors.ts", "graph"],
  ingest: ["config.ts", "errors.ts", "graph", "ingest"],
  schema: ["config.ts", "errors.ts", "graph", "schema"],
  server: ["config.ts", "errors.ts", "graph", "ingest", "schema", "server"],
  cli: ["config.ts", "errors.ts", "graph", "ingest", "schema", "server", "cli"],
};

/** Where alone a package or a global may be used, as folders below src. */
const ONLY_IN: readonly (readonly [use: RegExp, folders: readonly string[]])[] = [
  [/from "neo4j-driver|import\("neo4j-driver/, ["graph/neo4j"]],
  [/from "@grafeo-db\/js|import\("@grafeo-db/, ["graph/embedded"]],
  [/from "graphql["/]|import\("graphql["/]/, ["schema", "server"]],
  [/from "graphql-yoga|import\("graphql-yoga/, ["server"]],
  [/process\.env/, ["cli"]],
];

const within = (file: string) => relative(join(root, "src"), file).split(sep).join("/");
const part = (name: string) => name.split("/")[0] ?? name;

function imports(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    within(join(file, "..", path)),
  );
}

describe("the house", () => {
  test("has files to look at", () => expect(files.length).toBeGreaterThan(40));

  test("imports one way: every part only what lies below it", () => {
    const upward = files.flatMap((file) => {
      const allowed = ALLOWED[part(within(file))] ?? [];
      return imports(file)
        .filter((target) => !allowed.includes(part(target).replace(/\.js$/, ".ts")))
        .map((target) => `${within(file)} imports ${target}`);
    });
    expect(upward).toEqual([]);
  });

  test("uses packages and the environment only where they belong", () => {
    const misplaced = files.flatMap((file) => {
      const source = readFileSync(file, "utf8");
      return ONLY_IN.filter(
        ([use, folders]) => use.test(source) && !folders.some((folder) => within(file).startsWith(`${folder}/`)),
      ).map(([use]) => `${within(file)} has ${use.source}`);
    });
    expect(misplaced).toEqual([]);
  });

  test("has no file over 300 lines", () => {
    const long = files.filter((file) => readFileSync(file, "utf8").trimEnd().split("\n").length > 300).map(within);
    expect(long).toEqual([]);
  });

  test("has no drawer for odds and ends", () => {
    expect(files.map(within).filter((name) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(name))).toEqual([]);
  });

  test("is named in kebab-case", () => {
    expect(files.map(within).filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual([]);
  });
});
