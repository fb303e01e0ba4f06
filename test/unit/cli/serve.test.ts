import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { startProgram, temporaryFolder } from "./program.js";

/** A server of its own on a free port, with its address as it prints it. */
async function serving(environment: Record<string, string> = {}) {
  const folder = await temporaryFolder();
  const child = startProgram(["serve"], { DATA_DIR: join(folder, "data"), PORT: "0", ...environment });
  onTestFinished(() => void child.kill("SIGKILL"));
  let log = "";
  child.stderr.on("data", (text) => {
    log += text;
  });
  const closed = once(child, "close");
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), "line").then(([first]) => String(first)),
    closed.then(() => ""),
  ]);
  return { child, closed, line, log: () => log };
}

describe("serve", () => {
  it("fills an empty graph, prints the playground's address, answers there, and ends when told to", async () => {
    const { child, closed, line, log } = await serving();
    expect(line).toMatch(/^Playground: http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const response = await fetch(line.slice("Playground: ".length), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: "query Size { stats { papers } }" }),
    });
    expect(await response.json()).toMatchObject({ data: { stats: { papers: expect.any(Number) } } });
    child.kill("SIGTERM");
    expect((await closed)[0]).toBe(0);
    const entries = log()
      .trimEnd()
      .split("\n")
      .map((entry) => JSON.parse(entry));
    expect(entries).toMatchObject([
      { operation: "Size", status: 200 },
      { msg: "stopping", signal: "SIGTERM" },
    ]);
  });

  it("says clearly that the port is taken", async () => {
    const first = await serving();
    const port = new URL(first.line.slice("Playground: ".length)).port;
    const { closed, line, log } = await serving({ PORT: port });
    expect(line).toBe("");
    expect((await closed)[0]).toBe(2);
    expect(log()).toContain(`Cannot listen on 127.0.0.1:${port}: another program listens there.`);
  });
});
