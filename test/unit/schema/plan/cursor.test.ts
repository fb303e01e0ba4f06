import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BenchgraphError } from "../../../../src/errors.js";
import type { OrderKey } from "../../../../src/graph/plan.js";
import { decodeCursor, encodeCursor, orderSignature } from "../../../../src/schema/plan/cursor.js";

const byName: OrderKey = { by: "property", property: "name", foldCase: true, descending: false };
const byPapers: OrderKey = { by: "count", relation: "Technique.papers", descending: true };

describe("a cursor", () => {
  test("comes back as the place that it was made of", () => {
    const key = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(key, key, fc.string({ unit: "binary" }), (first, second, slug) => {
        const id = `technique:${slug}`;
        const order = [byName, byPapers];
        const cursor = encodeCursor(orderSignature(order), [first, second, id]);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(decodeCursor(cursor, "Technique", order)).toEqual({ keys: [first, second].map(asSent), id });
      }),
    );
  });

  test("of an order without keys holds the id alone", () => {
    expect(decodeCursor(encodeCursor("", ["task:a"]), "Task", [])).toEqual({ keys: [], id: "task:a" });
  });

  test.each<[what: string, cursor: string, message: RegExp]>([
    ["another kind", encodeCursor("name", ["a", "metric:a"]), /list of Technique nodes/],
    ["another order", encodeCursor("-name", ["a", "technique:a"]), /another order/],
    ["too few keys", encodeCursor("name", ["technique:a"]), /another order/],
    ["too many keys", encodeCursor("name", ["a", 1, "technique:a"]), /another order/],
    ["nothing", "", /not one of this API/],
    ["a list as a key", Buffer.from('["name","technique:a",[]]').toString("base64url"), /not one of this API/],
  ])("of %s is refused", (_what, cursor, message) => {
    expect(() => decodeCursor(cursor, "Technique", [byName])).toThrow(message);
    expect(() => decodeCursor(cursor, "Technique", [byName])).toThrow(BenchgraphError);
  });
});

test("orders that sort differently have different signatures", () => {
  const orders: OrderKey[][] = [
    [],
    [byName],
    [{ ...byName, descending: true }],
    [byPapers],
    [byName, byPapers],
    [byPapers, byName],
    [{ by: "bestGain", relation: "Technique.measurements", descending: false }],
    [{ by: "support", descending: false }],
    [{ by: "confidence", descending: false }],
    [{ by: "property", property: "confidence", foldCase: false, descending: true }],
  ];
  expect(new Set(orders.map(orderSignature)).size).toBe(orders.length);
});

/** JSON knows no negative zero. */
const asSent = (key: string | number | null) => (key === 0 ? 0 : key);
