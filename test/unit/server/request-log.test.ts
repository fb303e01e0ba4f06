import { describe, expect, it } from "vitest";
import { stubServer } from "./stub-server.js";

const QUERY = 'query Greeting($n: String) { hello(name: $n) again: hello(name: "written secret") counted }';

describe("the log", () => {
  it("has one line for a request, with operation, status, duration and statements", async () => {
    const server = stubServer();
    await server.ask(QUERY, { n: "given secret" }, { "X-Request-Id": "trace:1-2.3" });
    expect(server.log).toHaveLength(1);
    expect(server.log[0]).toMatchObject({
      level: 30,
      request: "trace:1-2.3",
      method: "POST",
      path: "/graphql",
      operation: "Greeting",
      status: 200,
      milliseconds: expect.any(Number),
      statements: 1,
    });
  });

  it("tells neither the query nor a value in it", async () => {
    const server = stubServer();
    await server.ask(QUERY, { n: "given secret" });
    await server.fetch(`/graphql?query=${encodeURIComponent('{ hello(name: "secret") }')}`);
    await server.ask('{ hello(name: "secret") helo }');
    await server.ask("query ($n: Int) { things(first: $n) { __typename } }", { n: "secret" });
    expect(server.log).toHaveLength(4);
    expect(JSON.stringify(server.log)).not.toContain("secret");
  });

  it("names the codes of what was wrong", async () => {
    const server = stubServer();
    await server.ask("{ refused helloagain: hello }");
    await server.ask("{ helo }");
    expect(server.log.map(({ errors }) => errors)).toEqual([["NOT_FOUND"], ["GRAPHQL_VALIDATION_FAILED"]]);
  });

  it("leaves probes of health to the level debug", async () => {
    const server = stubServer({ logLevel: "info" });
    await server.fetch("/health");
    await server.fetch("/ready");
    await server.fetch("/missing");
    expect(server.log).toMatchObject([{ path: "/missing", status: 404 }]);
  });
});

describe("a request's id", () => {
  const idFor = async (given?: string) =>
    (await stubServer().ask("{ hello }", {}, given === undefined ? {} : { "X-Request-Id": given })).headers.get(
      "x-request-id",
    );

  it("is the caller's where it is a plain short word", async () => {
    expect(await idFor("load-balancer:42")).toBe("load-balancer:42");
  });

  it.each([undefined, "", "two words", '{"level":60}', "x".repeat(129)])(
    "is a new one in place of %j",
    async (given) => {
      expect(await idFor(given)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    },
  );
});
