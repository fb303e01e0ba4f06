import { describe, expect, test } from "vitest";
import { createContext } from "../../../src/schema/context.js";
import { recordingEngine } from "./recording-engine.js";

const plan = { label: "Technique", properties: ["name"], relations: [] } as const;
const a = { id: "technique:a", node: { id: "technique:a", name: "A" } };

describe("nodes that no plan foresaw", () => {
  test("are read in one statement for equal plans, each id once, and come back in the order asked for", async () => {
    const engine = recordingEngine([a]);
    const { nodes, statements } = createContext(engine);
    const wanted = ["technique:b", "technique:a", "technique:a"].map((id) => ({ id, plan: { ...plan } }));
    expect(await nodes.loadMany(wanted)).toEqual([null, a.node, a.node]);
    expect(statements.count).toBe(1);
    expect(engine.statements.map(({ parameters }) => parameters)).toEqual([{ p0: ["technique:b", "technique:a"] }]);
  });

  test("are read apart for plans that differ", async () => {
    const engine = recordingEngine([a]);
    const { nodes, statements } = createContext(engine);
    const wanted = [plan, { ...plan, properties: ["kind"] }].map((one) => ({ id: "technique:a", plan: one }));
    await nodes.loadMany(wanted);
    expect(statements.count).toBe(2);
  });

  test("are not remembered by the next request", async () => {
    const engine = recordingEngine([a]);
    await createContext(engine).nodes.load({ id: "technique:a", plan });
    await createContext(engine).nodes.load({ id: "technique:a", plan });
    expect(engine.statements).toHaveLength(2);
  });
});
