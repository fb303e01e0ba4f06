import { describe, expect, it } from "vitest";
import { answerOf, stubServer } from "./stub-server.js";

const body = JSON.stringify({ query: "{ hello }" });

describe("requests that are accepted", () => {
  it("are JSON by POST", async () => {
    const { status, data } = await stubServer().ask("{ hello }");
    expect({ status, data }).toEqual({ status: 200, data: { hello: "Hello you" } });
  });

  it("are queries by GET, with variables", async () => {
    const query = encodeURIComponent("query ($n: String) { hello(name: $n) }");
    const response = await stubServer().fetch(`/graphql?query=${query}&variables=${encodeURIComponent('{"n":"Ada"}')}`);
    expect(await answerOf(response)).toEqual({ data: { hello: "Hello Ada" } });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
    "are none that another page can send unasked: %j",
    async (type) => {
      const headers = type === "" ? undefined : { "Content-Type": type };
      const init = { method: "POST", body: new TextEncoder().encode(body), ...(headers && { headers }) };
      const response = await stubServer().fetch("/graphql", init);
      expect(response.status).toBe(415);
      expect((await answerOf(response)).errors).toMatchObject([{ extensions: { code: "BAD_INPUT" } }]);
    },
  );

  it("are none whose variables are not JSON", async () => {
    const response = await stubServer().fetch("/graphql?query=%7Bhello%7D&variables=%7Bx");
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors).toMatchObject([{ message: "`variables` in the address is not JSON." }]);
  });

  it("are not several in one", async () => {
    const response = await stubServer().fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: `[${body},${body}]`,
    });
    expect(response.status).toBe(400);
  });

  it("are not for other paths", async () => {
    expect((await stubServer().fetch("/admin")).status).toBe(404);
  });
});

describe("other origins", () => {
  const from = (origin: string) => ({ headers: { Origin: origin } });

  it("may not read answers", async () => {
    for (const origin of ["https://a.example", "null"]) {
      const response = await stubServer().fetch("/graphql?query=%7Bhello%7D", from(origin));
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("may where they are configured, and only they", async () => {
    const server = stubServer({ corsOrigins: ["https://a.example", "https://b.example"] });
    const allowed = await server.fetch("/graphql?query=%7Bhello%7D", from("https://b.example"));
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://b.example");
    expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
    const other = await server.fetch("/graphql?query=%7Bhello%7D", from("null"));
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("may all where any is allowed, after asking", async () => {
    const response = await stubServer({ corsOrigins: ["*"] }).fetch("/graphql", {
      method: "OPTIONS",
      headers: {
        Origin: "https://a.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect(response.headers.get("access-control-allow-headers")).toContain("Content-Type");
  });
});
