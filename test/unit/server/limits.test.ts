import { getIntrospectionQuery } from "graphql";
import { describe, expect, it } from "vitest";
import type { RequestLimits } from "../../../src/config.js";
import { LIMITS, stubServer } from "./stub-server.js";

/** The complaint of the only error, or undefined where the query was run. */
async function complaint(limits: Partial<RequestLimits>, query: string, variables?: object) {
  const { status, errors } = await stubServer({ limits }).ask(query, variables);
  const refused = errors?.find(({ extensions }) => extensions.code === "LIMIT_EXCEEDED");
  if (refused) expect({ status, errors: errors?.length }).toEqual({ status: 400, errors: 1 });
  return refused?.message;
}

describe("the limit on tokens", () => {
  it("refuses one too many and says the limit", async () => {
    expect(await complaint({ tokens: 4 }, "{ hello words }")).toBeUndefined();
    expect(await complaint({ tokens: 3 }, "{ hello words }")).toBe(
      "The query has more than 3 tokens, which is the limit. (MAX_TOKENS)",
    );
  });

  it("does not count comments", async () => {
    expect(await complaint({ tokens: 4 }, `# ${"word ".repeat(100)}\n{ hello words }`)).toBeUndefined();
  });
});

describe("the limit on depth", () => {
  const message = "The query nests 5 levels deep; the limit is 4. (MAX_DEPTH)";

  it("counts levels of fields", async () => {
    const query = "{ things { edges { node { parts { name } } } } }";
    expect(await complaint({ depth: 5 }, query)).toBeUndefined();
    expect(await complaint({ depth: 4 }, query)).toBe(message);
  });

  it("is not evaded by fragments, nor by directives", async () => {
    const named =
      "{ ...A } fragment A on Query { things { edges { ...B } } } fragment B on ThingEdge { node { parts { name } } }";
    expect(await complaint({ depth: 4 }, named)).toBe(message);
    const skipped =
      "query ($no: Boolean = true) { ... @skip(if: $no) { things { edges { node { parts { name } } } } } }";
    expect(await complaint({ depth: 4 }, skipped)).toBe(message);
  });

  it("counts what nests in arguments, written or given", async () => {
    const written = '{ things(where: { not: { not: { name: "x" } } }) { pageInfo { hasNextPage } } }';
    expect(await complaint({ depth: 4 }, written)).toBeUndefined();
    expect(await complaint({ depth: 3 }, written)).toBe("The query nests 4 levels deep; the limit is 3. (MAX_DEPTH)");
    const given = "query ($where: ThingFilter) { things(where: $where) { pageInfo { hasNextPage } } }";
    expect(await complaint({ depth: 4 }, given, { where: { not: { not: { name: "x" } } } })).toBeUndefined();
    expect(await complaint({ depth: 3 }, given, { where: { not: { name: "x" } } })).toBeUndefined();
    expect(await complaint({ depth: 3 }, given, { where: { not: { not: { not: {} } } } })).toContain("MAX_DEPTH");
  });

  it("refuses variables of any depth without running out of stack", async () => {
    const depth = 100_000;
    const body = `{"query":"query ($where: ThingFilter) { things(where: $where) { __typename } }","variables":{"where":${'{"not":'.repeat(depth)}{}${"}".repeat(depth)}}}`;
    const response = await stubServer({ limits: { bodyBytes: 10_000_000 } }).fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }] });
  });
});

describe("the limit on aliases", () => {
  it("refuses one too many and says how many there are", async () => {
    expect(await complaint({ aliases: 2 }, "{ a: hello b: hello }")).toBeUndefined();
    expect(await complaint({ aliases: 2 }, "{ a: hello b: hello c: hello }")).toBe(
      "The query uses 3 aliases; the limit is 2. (MAX_ALIASES)",
    );
  });

  it("counts those of a fragment wherever it is spread, without spreading it", async () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const query = `{ ...F0 } ${doubling.join(" ")} fragment F40 on Query { a: hello }`;
    expect(await complaint({}, query)).toBe(`The query uses ${2 ** 40} aliases; the limit is 5. (MAX_ALIASES)`);
  });
});

describe("the limit on cost", () => {
  const cost = async (query: string, variables?: object) => {
    const message = await complaint({ cost: 0 }, query, variables);
    return Number(/could hold (\d+) objects/.exec(message ?? "")?.[1] ?? 0);
  };

  it("is free of charge for plain values of the root", async () => {
    expect(await cost("{ hello words __typename }")).toBe(1); // the default of hello's argument
  });

  it("multiplies what stands in a connection by its `first`", async () => {
    expect(await cost("{ things(first: 3) { edges { node { name } } } }")).toBe(1 + 1 + 3 * (1 + 1));
    expect(await cost("query ($n: Int) { things(first: $n) { edges { node { name } } } }", { n: 3 })).toBe(8);
    expect(await cost("query ($n: Int = 3) { things(first: $n) { edges { node { name } } } }")).toBe(8);
  });

  it("takes the default page where `first` is not given: the field's own, else that of every list", async () => {
    expect(await cost("{ things { edges { node { name } } } }")).toBe(1 + 20 * (1 + 1));
    expect(await cost("{ things(first: 1) { edges { node { things { edges { node { name } } } } } } }")).toBe(
      1 + 1 + (1 + 1 + (1 + 1 + 5 * (1 + 1))),
    );
  });

  it("takes a list without pages for one of ten", async () => {
    expect(await cost("{ things(first: 1) { edges { node { parts { name } } } } }")).toBe(1 + 1 + (1 + 1 + 10));
  });

  it("charges every value of a filter", async () => {
    const query = '{ things(first: 0, where: { and: [{ name: "a" }, { name: "b" }] }) { edges { node { name } } } }';
    expect(await cost(query)).toBe(1 + 1 + 1 + 1 + (1 + 1) * 2);
  });

  it("refuses what is over, with what was counted and what to do", async () => {
    expect(await complaint({ cost: 7 }, "{ things(first: 3) { edges { node { name } } } }")).toBe(
      "The answer could hold 8 objects, all lists multiplied; the limit is 7. Ask for shorter pages. (MAX_COST)",
    );
  });

  it("is not evaded by asking for a negative number", async () => {
    expect(
      await cost(
        "{ a: things(first: -1000) { edges { node { name } } } b: things(first: 9) { edges { cursor: __typename } } }",
      ),
    ).toBeGreaterThan(9);
  });
});

describe("introspection", () => {
  const complete = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });

  it("passes at the least limits that can be configured", async () => {
    const { data, errors } = await stubServer({
      limits: { ...LIMITS, depth: 15, aliases: 0, tokens: 500, cost: 20_000 },
    }).ask(complete);
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty("__schema.types");
  });

  it("is charged like any other query", async () => {
    const thrice =
      "{ a: __schema { ...S } b: __schema { ...S } c: __schema { ...S } d: __schema { ...S } } fragment S on __Schema { types { fields { args { type { name fields { name args { name type { name } } } } } } } }";
    expect(await complaint({}, thrice)).toContain("MAX_COST");
  });
});

describe("the limit on the body", () => {
  const post = (limit: number, body: string, headers: Record<string, string> = {}) =>
    stubServer({ limits: { bodyBytes: limit } }).fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body,
    });
  const body = JSON.stringify({ query: "{ hello }" });

  it("refuses a body that announces too much, unread", async () => {
    const response = await post(20, body, { "Content-Length": String(body.length) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message: `The body has ${body.length} bytes; the limit is 20 bytes. (MAX_BODY_BYTES)`,
          extensions: { code: "LIMIT_EXCEEDED" },
        },
      ],
    });
  });

  it("refuses a body that turns out too large", async () => {
    const response = await post(20, body);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ message: "The body has more than 20 bytes; the limit is 20 bytes. (MAX_BODY_BYTES)" }],
    });
  });

  it("takes one of just that size, announced or not", async () => {
    expect((await post(body.length, body)).status).toBe(200);
    expect((await post(body.length, body, { "Content-Length": String(body.length) })).status).toBe(200);
  });
});

describe("the limit on time", () => {
  it("ends a request that takes longer, and says the limit", async () => {
    const started = performance.now();
    const { status, data, errors } = await stubServer({ limits: { milliseconds: 50 } }).ask(
      "{ slow(milliseconds: 2000) }",
    );
    expect(performance.now() - started).toBeLessThan(1_000);
    expect({ status, data }).toEqual({ status: 504, data: undefined });
    expect(errors).toMatchObject([
      { message: "The request took longer than 50 ms. (REQUEST_TIMEOUT_MS)", extensions: { code: "LIMIT_EXCEEDED" } },
    ]);
  });

  it("leaves a request alone that is quick enough", async () => {
    const { data } = await stubServer({ limits: { milliseconds: 1_000 } }).ask("{ slow(milliseconds: 20) }");
    expect(data).toEqual({ slow: "done" });
  });
});
