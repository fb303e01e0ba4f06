import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { neo4jParameters } from "../../../../src/graph/neo4j/neo4j-parameters.js";
import { Integer } from "../../../../src/graph/statement.js";

test("whole numbers are sent as integers, at any depth, all others as floats", () => {
  expect(neo4jParameters({ p0: 3, p1: 2.5, p2: new Integer(7), p3: [{ a: 1, b: [0.5, 2] }], p4: 1e300 })).toEqual({
    p0: neo4j.int(3),
    p1: 2.5,
    p2: neo4j.int(7),
    p3: [{ a: neo4j.int(1), b: [0.5, neo4j.int(2)] }],
    p4: 1e300,
  });
});

test("everything else is sent as it is", () => {
  const parameters = { p0: "3", p1: null, p2: true, p3: [], p4: {}, p5: ["a", null] };
  expect(neo4jParameters(parameters)).toEqual(parameters);
});
