import { beforeAll, describe, expect, test } from "vitest";
import { loadPapers } from "../../../src/ingest/load/load-papers.js";
import { imaginaryPaper, method } from "../../imaginary-paper.js";
import { openEngineUnderTest } from "../engine-under-test.js";
import { execute } from "./execute.js";

const engine = await openEngineUnderTest();
const paper = (title: string, status: "asserted" | "rejected") =>
  imaginaryPaper({
    title,
    techniques: [method("shared folding", { status }), method(`${status} unfolding`, { status })],
  });
beforeAll(async () => {
  await loadPapers(engine, [paper("Folding Once", "asserted"), paper("Folding Twice", "rejected")]);
});

const names = async (query: string) => JSON.stringify((await execute(engine, query)).data);

describe("a node that only rejected assertions name", () => {
  test("is in no list", async () => {
    const listed = await names("{ techniques { totalCount nodes { name } } }");
    expect(listed).toContain("asserted unfolding");
    expect(listed).toContain("shared folding");
    expect(listed).not.toContain("rejected unfolding");
    expect(listed).toContain('"totalCount":2');
  });

  test("is not found by a search", async () => {
    const found = await names('{ search(text: "unfolding") { edges { matched } } }');
    expect(found).toContain("asserted unfolding");
    expect(found).not.toContain("rejected unfolding");
  });

  test("is there for who asks for it by name, or for what was rejected", async () => {
    expect(await names('{ technique(by: { name: "rejected unfolding" }) { name } }')).toContain("rejected unfolding");
    const asked = '{ paper(by: { title: "Folding twice" }) { techniques(statuses: [REJECTED]) { nodes { name } } } }';
    expect(await names(asked)).toContain("rejected unfolding");
  });

  test("comes back when the assertion is confirmed, and goes again when it is rejected", async () => {
    await loadPapers(engine, [paper("Folding Twice", "asserted")]);
    expect(await names("{ techniques { nodes { name } } }")).toContain('"asserted unfolding"');
    const confirmed = imaginaryPaper({ title: "Folding Thrice", techniques: [method("rejected unfolding")] });
    await loadPapers(engine, [confirmed]);
    expect(await names("{ techniques { nodes { name } } }")).toContain("rejected unfolding");
    await loadPapers(engine, [{ ...confirmed, status: "rejected" }]);
    expect(await names("{ techniques { nodes { name } } }")).not.toContain("rejected unfolding");
  });
});
