import { describe, expect, it } from "vitest";
import { readConfig, SETTINGS } from "../../../src/config.js";
import { BenchgraphError } from "../../../src/errors.js";

const refusal = (variables: Record<string, string>): BenchgraphError => {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof BenchgraphError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("readConfig", () => {
  it("takes the embedded engine on this machine alone where nothing is set", () => {
    expect(readConfig({})).toEqual({
      neo4j: undefined,
      dataDir: "./data",
      host: "127.0.0.1",
      port: 4000,
      corsOrigins: [],
      logLevel: "info",
      limits: { depth: 20, aliases: 30, tokens: 2000, cost: 50_000, bodyBytes: 262_144, milliseconds: 10_000 },
      llm: {
        ...{ baseUrl: undefined, model: undefined, apiKey: undefined },
        ...{ concurrency: 4, requests: 1000, milliseconds: 120_000 },
      },
    });
  });

  it("takes Neo4j where its address is set", () => {
    const { neo4j } = readConfig({ NEO4J_URI: "neo4j+s://graph.example.org:7687", NEO4J_PASSWORD: "open sesame" });
    expect(neo4j).toEqual({
      uri: "neo4j+s://graph.example.org:7687",
      user: "neo4j",
      password: "open sesame",
      database: "neo4j",
    });
  });

  it("counts an empty variable as one that is not set", () => {
    expect(readConfig({ NEO4J_URI: "", PORT: "", CORS_ORIGINS: "" })).toEqual(readConfig({}));
  });

  it("reads a list of origins, and any port", () => {
    const { corsOrigins, port } = readConfig({ CORS_ORIGINS: "https://a.example, http://localhost:3000", PORT: "0" });
    expect(corsOrigins).toEqual(["https://a.example", "http://localhost:3000"]);
    expect(port).toBe(0);
    expect(readConfig({ CORS_ORIGINS: "*" }).corsOrigins).toEqual(["*"]);
  });

  it.each([
    ["PORT", "abc", "a whole number from 0 to 65535"],
    ["PORT", "65536", "a whole number from 0 to 65535"],
    ["PORT", "-1", "a whole number from 0 to 65535"],
    ["NEO4J_URI", "http://localhost:7474", "neo4j://"],
    ["NEO4J_URI", "localhost:7687", "neo4j://"],
    ["CORS_ORIGINS", "https://a.example/path", "origins such as https://example.org"],
    ["LOG_LEVEL", "loud", "one of silent, fatal, error, warn, info, debug, trace"],
    ["MAX_DEPTH", "3", "a whole number from 15 to 100"],
    ["REQUEST_TIMEOUT_MS", "1.5", "a whole number from 10 to 3600000"],
    ["LLM_BASE_URL", "ftp://llm.example", "https://"],
    ["LLM_MAX_REQUESTS", "0", "a whole number from 1 to 1000000"],
  ])("refuses %s=%s and says what is allowed", (name, value, allowed) => {
    const error = refusal({ [name]: value });
    expect(error.code).toBe("MISCONFIGURED");
    expect(error.message).toContain(`${name} is "${value}", but must be `);
    expect(error.message).toContain(allowed);
  });

  it("never shows a key, even one that can't be right", () => {
    const { message } = refusal({ LLM_API_KEY: "sk-very\nsecret" });
    expect(message).toBe("LLM_API_KEY must be letters, digits and signs of ASCII, without spaces.");
  });

  it("names every wrong variable at once", () => {
    expect(refusal({ PORT: "x", LOG_LEVEL: "y" }).message.split("\n")).toHaveLength(2);
  });
});

describe("SETTINGS", () => {
  it("explains each variable in whole sentences", () => {
    expect(SETTINGS).toHaveLength(21);
    for (const { description, allowed } of SETTINGS) {
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(allowed).not.toBe("");
    }
  });

  it("states the defaults as they are written into the environment", () => {
    const fallbacks = Object.fromEntries(SETTINGS.map(({ name, fallback }) => [name, fallback]));
    expect(fallbacks).toMatchObject({
      PORT: "4000",
      DATA_DIR: "./data",
      NEO4J_URI: undefined,
      CORS_ORIGINS: undefined,
    });
    expect(readConfig(fallbacks)).toEqual(readConfig({}));
  });
});
