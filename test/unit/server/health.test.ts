import { describe, expect, it } from "vitest";
import { BenchgraphError } from "../../../src/errors.js";
import { stubServer } from "./stub-server.js";

const away = () => Promise.reject(new BenchgraphError("SERVICE_UNAVAILABLE", "Nothing answers at bolt://nowhere."));

describe("health", () => {
  it("is up while the process runs, whatever the store does", async () => {
    const response = await stubServer({ engine: { ping: away } }).fetch("/health");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "up" });
  });

  it("is ready when the store answers", async () => {
    const response = await stubServer().fetch("/ready");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ready", engine: "embedded" });
  });

  it("is not ready when the store is away, and says why", async () => {
    const response = await stubServer({ engine: { ping: away } }).fetch("/ready");
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      status: "unavailable",
      engine: "embedded",
      code: "SERVICE_UNAVAILABLE",
    });
  });

  it("is not taken for a query that ends like its path", async () => {
    const response = await stubServer().fetch("/graphql?query=%7Bhello%7D&from=/health");
    expect(await response.json()).toEqual({ data: { hello: "Hello you" } });
  });
});
