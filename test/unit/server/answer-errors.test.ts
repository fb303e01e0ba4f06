import { describe, expect, it } from "vitest";
import { stubServer } from "./stub-server.js";

describe("an answer's errors", () => {
  it("carry the code, message and hint of the product's own errors, beside the data that is there", async () => {
    const { status, data, errors } = await stubServer().ask("{ hello refused }");
    expect(status).toBe(200);
    expect(data).toEqual({ hello: "Hello you", refused: null });
    expect(errors).toMatchObject([
      {
        message: "There is no such thing.",
        path: ["refused"],
        extensions: { code: "NOT_FOUND", hint: "Ask for another." },
      },
    ]);
  });

  it("are INTERNAL for anything unforeseen, which is logged whole and not shown", async () => {
    const server = stubServer();
    const { status, headers, errors } = await server.ask("{ broken }", {}, { "X-Request-Id": "abc-1" });
    expect(status).toBe(500);
    expect(headers.get("x-request-id")).toBe("abc-1");
    expect(errors).toMatchObject([
      { message: "Something went wrong inside Benchgraph.", extensions: { code: "INTERNAL", request: "abc-1" } },
    ]);
    expect(JSON.stringify(errors)).not.toContain("secret");
    const entry = server.log.find(({ msg }) => msg === "a request failed");
    expect(entry).toMatchObject({ request: "abc-1", err: { message: "the secret of the house" } });
  });

  it.each(["wrongValue", "nothing"])("blame the product when %s gives what the schema forbids", async (field) => {
    const { errors } = await stubServer().ask(`{ ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL" } }]);
  });

  it("answer with 503 and say so in the log while the store is away", async () => {
    const server = stubServer();
    const { status, errors } = await server.ask("{ away }");
    expect(status).toBe(503);
    expect(errors).toMatchObject([
      { message: "The graph store is away.", extensions: { code: "SERVICE_UNAVAILABLE" } },
    ]);
    expect(server.log.some(({ msg }) => msg === "the store is away")).toBe(true);
  });

  it("name what is wrong with a query that doesn't parse", async () => {
    const { errors } = await stubServer().ask("{ hello ");
    expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }]);
  });

  it("name what is wrong with a query that doesn't fit the schema, and suggest what does", async () => {
    const { errors } = await stubServer().ask("{ helo }");
    expect(errors).toMatchObject([{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }]);
    expect(errors?.[0]?.message).toContain('Did you mean "hello"');
  });

  it("are BAD_INPUT for variables of the wrong type", async () => {
    const { errors } = await stubServer().ask("query ($n: Int) { things(first: $n) { pageInfo { hasNextPage } } }", {
      n: "many",
    });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_INPUT" } }]);
  });

  it("are a client error in HTTP too where the client accepts GraphQL responses", async () => {
    const headers = { Accept: "application/graphql-response+json" };
    const server = stubServer();
    expect((await server.ask("{ helo }", {}, headers)).status).toBe(400);
    expect((await server.ask("query ($n: Int) { hello }", { n: "many" }, headers)).status).toBe(400);
    expect((await server.ask("{ hello }", {}, headers)).status).toBe(200);
  });
});
