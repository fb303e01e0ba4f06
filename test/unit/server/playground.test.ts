import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.js";
import { EXAMPLES } from "../../../src/schema/examples.js";
import { QUESTION_EXAMPLES } from "../../../src/schema/questions/examples.js";
import { schema } from "../../../src/schema/schema.js";
import { createHandler } from "../../../src/server/create-handler.js";
import { stubParts, stubServer } from "./stub-server.js";

const ALL = [...EXAMPLES, ...QUESTION_EXAMPLES];

const page = { headers: { Accept: "text/html,application/xhtml+xml" } };

describe("the playground", () => {
  it("is where the root leads", async () => {
    const response = await stubServer().fetch("/", page);
    expect(response.status).toBe(302);
    expect(response.headers.get("location")).toBe("/graphql");
  });

  it("is shown to whoever asks for a page, while others get answers at the same address", async () => {
    const { fetch } = stubServer();
    const response = await fetch("/graphql?query=%7Bhello%7D", page);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("<title>Benchgraph</title>");
    expect(await (await fetch("/graphql?query=%7Bhello%7D")).json()).toEqual({ data: { hello: "Hello you" } });
  });

  it("refers to nothing outside of this server, and forbids it", async () => {
    const { fetch } = stubServer();
    const response = await fetch("/graphql", page);
    const html = await response.text();
    const references = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? "");
    expect(references.length).toBeGreaterThan(3);
    for (const address of references) {
      expect(address).toMatch(/^\/playground\//);
      expect((await fetch(address)).status, address).toBe(200);
    }
    expect(html).not.toMatch(/https?:|<script>|<style>/);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("finds every script that it starts in the background", async () => {
    const { fetch } = stubServer();
    for (const language of ["editor", "json", "graphql"]) {
      const response = await fetch(`/playground/${language}.worker.js`);
      expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect((await response.text()).length).toBeGreaterThan(100_000);
    }
  });

  it("is sent compressed where the browser can take it, and not again while it is unchanged", async () => {
    const { fetch } = stubServer();
    const plain = await fetch("/playground/graphiql.css");
    const zipped = await fetch("/playground/graphiql.css", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect((await zipped.arrayBuffer()).byteLength).toBeLessThan((await plain.arrayBuffer()).byteLength);
    const tag = plain.headers.get("etag") ?? "";
    const again = await fetch("/playground/graphiql.css", { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("opens with the example questions", async () => {
    expect(await (await stubServer().fetch("/playground/examples.json")).json()).toEqual(ALL);
  });
});

describe.each(ALL.map((example) => [example.title, example] as const))("the example “%s”", (_, example) => {
  it("asks what the API answers, under a name for its tab", () => {
    const document = parse(example.query);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions.some((one) => one.kind === "OperationDefinition" && one.name)).toBe(true);
  });

  it("stays within the limits that hold where nothing is configured", async () => {
    const handler = createHandler({ ...stubParts(), schema, config: readConfig({}) });
    const response = await handler.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: example.query, variables: example.variables }),
    });
    expect(response.status).not.toBe(400);
    expect(await response.text()).not.toContain("LIMIT_EXCEEDED");
  });
});
