import { beforeEach, describe, expect, test } from "vitest";
import { ask, emptyGraph, openEngineUnderTest } from "./engine-under-test.js";

const engine = await openEngineUnderTest();
beforeEach(() => emptyGraph(engine));

const counter = async () =>
  (await engine.read<{ value: number }>(ask`MATCH (n:Technique {id: 'counter'}) RETURN n.value AS value`))[0]?.value;
const startCounter = () =>
  engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: 'counter', value: ${0}})`));
const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
/** Resolves when told to. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe("writers at the same time", () => {
  test("each see what the others have counted", async () => {
    await startCounter();
    await times(25, () =>
      engine.write((transaction) =>
        transaction.run(ask`MATCH (n:Technique {id: 'counter'}) SET n.value = n.value + 1`),
      ),
    );
    expect(await counter()).toBe(25);
  });

  test("make one node of one id", async () => {
    await times(12, (index) =>
      engine.write((transaction) =>
        transaction.run(ask`MERGE (n:Technique {id: 'one'}) ON CREATE SET n.by = ${index} SET n.last = ${index}`),
      ),
    );
    expect(await engine.read(ask`MATCH (n:Technique) RETURN count(n) AS nodes`)).toEqual([{ nodes: 1 }]);
  });

  test("that take the same nodes in opposite order all succeed", async () => {
    await engine.write((transaction) =>
      transaction.run(ask`UNWIND ['a', 'b'] AS id CREATE (:Technique {id: id, value: ${0}})`),
    );
    await times(8, (index) =>
      engine.write(async (transaction) => {
        for (const id of index % 2 === 0 ? ["a", "b"] : ["b", "a"]) {
          await transaction.run(ask`MATCH (n:Technique {id: ${id}}) SET n.value = n.value + 1`);
        }
      }),
    );
    expect(await engine.read(ask`MATCH (n:Technique) RETURN n.value AS value`)).toEqual([{ value: 8 }, { value: 8 }]);
  });

  test("are not stopped by one that fails", async () => {
    await startCounter();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        engine.write(async (transaction) => {
          await transaction.run(ask`MATCH (n:Technique {id: 'counter'}) SET n.value = n.value + 1`);
          if (index % 2 === 0) throw new Error("no");
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(5);
    expect(await counter()).toBe(5);
  });
});

describe("readers beside a writer", () => {
  test("are answered while a write is under way, and don't see it before its end", async () => {
    await startCounter();
    const [written, finish] = [gate(), gate()];
    const write = engine.write(async (transaction) => {
      await transaction.run(ask`MATCH (n:Technique {id: 'counter'}) SET n.value = ${1}`);
      written.open();
      await finish.opened;
    });
    await written.opened;
    const during = await counter();
    finish.open();
    await write;
    expect([during, await counter()]).toEqual([0, 1]);
  });

  test("see all of a unit of work or nothing of it", async () => {
    await engine.write((transaction) =>
      transaction.run(ask`CREATE (:Technique {id: 'a', value: ${0}}), (:Technique {id: 'b', value: ${0}})`),
    );
    const pairs: { a: number; b: number }[] = [];
    let writing = true;
    const reading = (async () => {
      while (writing) {
        pairs.push(
          ...(await engine.read<{ a: number; b: number }>(
            ask`MATCH (a:Technique {id: 'a'}) MATCH (b:Technique {id: 'b'}) RETURN a.value AS a, b.value AS b`,
          )),
        );
      }
    })();
    for (let value = 1; value <= 10; value++) {
      await engine.write(async (transaction) => {
        await transaction.run(ask`MATCH (n:Technique {id: 'a'}) SET n.value = ${value}`);
        await transaction.run(ask`MATCH (n:Technique {id: 'b'}) SET n.value = ${value}`);
      });
    }
    writing = false;
    await reading;
    // Neo4j promises no snapshot within a statement, so the later read of the two may be the newer one.
    expect(pairs.filter(({ a, b }) => (engine.name === "embedded" ? a !== b : a > b))).toEqual([]);
    expect(pairs.at(-1)).toBeDefined();
  });

  test("see a write that has ended, however many read at once", async () => {
    for (let round = 1; round <= 5; round++) {
      await engine.write((transaction) => transaction.run(ask`CREATE (:Technique {id: ${`t:${round}`}})`));
      const counts = await times(32, () => engine.read(ask`MATCH (n:Technique) RETURN count(n) AS nodes`));
      expect(new Set(counts.map((rows) => rows[0]?.nodes))).toEqual(new Set([round]));
    }
  });
});
