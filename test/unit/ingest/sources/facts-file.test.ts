import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactsLine, LONGEST_LINE, readFacts } from "../../../../src/ingest/sources/facts-file.js";
import { collected } from "./collected.js";

const technique = { name: "TinyPrune", kind: "method", role: "introduced" };
const board = { name: "Raspberry Pi 4", kind: "sbc", granularity: "product", role: "evaluated" };
const figure = { metric: "energy", value: 37, unit: "%", form: "percent-change", qualifier: "exact" };
const paper = (rest: object = {}) =>
  JSON.stringify({ title: "TinyPrune: Pruning Small Networks", techniques: [technique], hardware: [board], ...rest });

async function read(...chunks: (string | Buffer)[]): Promise<FactsLine[]> {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  return collected(readFacts("facts.jsonl", bytes()));
}

/** The titles of the lines taken and the places of those refused. */
const outline = (lines: FactsLine[]) =>
  lines.map((line) =>
    line.kind === "facts" ? `${line.line} ${line.facts.title}` : `${line.error.place.line} refused`,
  );

async function refusal(...chunks: (string | Buffer)[]) {
  const [line] = await read(...chunks);
  if (line?.kind !== "refused") throw new Error("The line was taken.");
  const { code, message, place } = line.error;
  expect(code).toBe("REFUSED");
  expect(place.file).toBe("facts.jsonl");
  return { message, path: place.path, line: place.line };
}

describe("a facts file", () => {
  it("gives each line's facts with its number", async () => {
    const lines = await read(`${paper()}\n${paper({ title: "Another Title" })}\n`);
    expect(outline(lines)).toEqual(["1 TinyPrune: Pruning Small Networks", "2 Another Title"]);
  });

  it("needs no line break at its end, and may come in pieces of any size", async () => {
    const bytes = Buffer.from(`${paper({ title: "Größe 中文" })}\n${paper()}`);
    const pieces = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    expect(outline(await read(...pieces))).toEqual(["1 Größe 中文", "2 TinyPrune: Pruning Small Networks"]);
  });

  it("may hold a byte-order mark, carriage returns and blank lines, which count as lines", async () => {
    expect(outline(await read(`\uFEFF\r\n${paper({ title: "One" })}\r\n  \r\n${paper({ title: "Two" })}\r\n`))).toEqual(
      ["2 One", "4 Two"],
    );
  });

  it("goes on behind a line that is refused", async () => {
    const lines = await read(`{"title": \n${paper({ title: "Two" })}\n[]\n${paper({ title: "Four" })}\n`);
    expect(outline(lines)).toEqual(["1 refused", "2 Two", "3 refused", "4 Four"]);
  });

  it("takes a name once more in another role, as extractors may disagree about it", async () => {
    const techniques = [technique, { ...technique, role: "baseline", extractor: "another@1" }];
    expect(outline(await read(paper({ techniques })))).toHaveLength(1);
  });

  it("takes keys that the format doesn't have", async () => {
    expect(outline(await read(paper({ id: 17, note: "checked twice" })))).toHaveLength(1);
  });

  it("says where JSON is broken", async () => {
    expect(await refusal(`{"title": "One",, }\n`)).toMatchObject({
      message: expect.stringMatching(/^Not valid JSON: .*position 16/),
      line: 1,
    });
  });

  it("says that its last line is cut off", async () => {
    const lines = await read(`${paper()}\n${paper().slice(0, -20)}`);
    expect(outline(lines)).toEqual(["1 TinyPrune: Pruning Small Networks", "2 refused"]);
    expect(await refusal(paper().slice(0, -20))).toMatchObject({ message: expect.stringContaining("breaks off") });
  });

  it("refuses a line that isn't UTF-8, and goes on", async () => {
    const latin = Buffer.from(paper({ title: "Größe" }), "latin1");
    expect(await refusal(latin)).toMatchObject({ message: "The line is not UTF-8 text." });
    expect(outline(await read(latin, "\n", paper()))).toEqual(["1 refused", "2 TinyPrune: Pruning Small Networks"]);
  });

  it("refuses a line of 200 MB without keeping it, and goes on", async () => {
    const megabyte = Buffer.alloc(1_000_000, "a");
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    async function* bytes() {
      yield Buffer.from('{"title": "');
      for (let count = 0; count < 200; count++) {
        yield megabyte;
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
      yield Buffer.from(`"}\n${paper()}\n`);
    }
    const lines = await collected(readFacts("facts.jsonl", bytes()));
    expect(outline(lines)).toEqual(["1 refused", "2 TinyPrune: Pruning Small Networks"]);
    expect(lines[0]).toMatchObject({ error: { message: "The line is longer than 10 MB." } });
    expect(most).toBeLessThan(3 * LONGEST_LINE);
  });

  it("refuses a list of a million items before it looks at them", { timeout: 10_000 }, async () => {
    const line = `{"title": "One", "techniques": [${"{},".repeat(1_000_000)}{}]}`;
    expect(await refusal(line)).toMatchObject({
      path: "techniques",
      message: "expected array to have <=1000 items.",
    });
  });

  it("never throws, whatever the bytes", async () => {
    const chunk = fc.oneof(fc.uint8Array(), fc.constantFrom("\n", "{", '"title":', '"x"', "}", paper()));
    await fc.assert(
      fc.asyncProperty(fc.array(chunk), async (chunks) => {
        for (const line of await read(...chunks.map((chunk) => Buffer.from(chunk))))
          if (line.kind === "refused") expect(line.error.code).toBe("REFUSED");
      }),
    );
  });
});

describe("a line of facts is refused, with path and reason,", () => {
  it.each([
    [
      "a figure without a paper",
      { title: undefined, measurements: [figure] },
      "title",
      "facts need the paper's title.",
    ],
    ["a blank title", { title: "  " }, "title", "expected string to have >=1 characters."],
    ["a wrong type", { title: 3 }, "title", "expected string, received number."],
    [
      "text for a number",
      { measurements: [{ ...figure, value: "37" }] },
      "measurements[0].value",
      "expected number, received string.",
    ],
    ["an object for a list", { techniques: {} }, "techniques", "expected array, received object."],
    ["an impossible day", { submitted: "2024-02-30" }, "submitted", "Invalid ISO date."],
    [
      "an unknown role",
      { techniques: [{ ...technique, role: "hero" }] },
      "techniques[0].role",
      '"hero" is none of introduced, used, baseline, studied.',
    ],
    [
      "a role left out",
      { hardware: [{ ...board, role: undefined }] },
      "hardware[0].role",
      "nothing is none of evaluated, targeted, mentioned.",
    ],
    [
      "a name declared twice",
      { techniques: [technique, technique] },
      "techniques[1].name",
      "“TinyPrune” stands twice in this list.",
    ],
    [
      "an evaluation of an undeclared technique",
      { evaluatedOn: [{ technique: "X", hardware: board.name }] },
      "evaluatedOn[0].technique",
      "“X” is not declared under techniques.",
    ],
    [
      "an evaluation on undeclared hardware",
      { evaluatedOn: [{ technique: "TinyPrune", hardware: "X" }] },
      "evaluatedOn[0].hardware",
      "“X” is not declared under hardware.",
    ],
    [
      "a comparison of a technique with hardware",
      { comparedAgainst: [{ subject: "TinyPrune", baseline: board.name }] },
      "comparedAgainst[0].baseline",
      "“Raspberry Pi 4” is not declared under the same list as “TinyPrune”, techniques or hardware.",
    ],
    [
      "a figure of an undeclared subject",
      { measurements: [{ ...figure, subject: "X" }] },
      "measurements[0].subject",
      "“X” is not declared under techniques or hardware.",
    ],
    [
      "a figure on undeclared hardware",
      { measurements: [{ ...figure, hardware: "X" }] },
      "measurements[0].hardware",
      "“X” is not declared under hardware.",
    ],
    [
      "a figure with an undeclared dataset",
      { measurements: [{ ...figure, dataset: "X" }] },
      "measurements[0].dataset",
      "“X” is not declared under datasets.",
    ],
    [
      "a span that ends before it starts",
      { techniques: [{ ...technique, span: { field: "title", start: 4, end: 2 } }] },
      "techniques[0].span",
      "start must lie before end.",
    ],
    [
      "a link that is none",
      { codeUrls: ["javascript:alert(1)"] },
      "codeUrls[0]",
      "not a web address, such as https://example.org/code.",
    ],
  ])("for %s", async (_, change, path, message) => {
    expect(await refusal(paper(change))).toEqual({ path, message, line: 1 });
  });

  it.each(["3", "null", '"text"', "[]"])("where it is %s and no object", async (json) => {
    expect(await refusal(json)).toMatchObject({
      path: "",
      message: expect.stringMatching(/^expected object, received/),
    });
  });

  it("for all its problems at once, of which five are told", async () => {
    const wrong = { ...technique, kind: "magic" };
    const two = await refusal(paper({ techniques: [wrong], tldr: 3 }));
    expect(two).toMatchObject({ path: "techniques[0].kind" });
    expect(two.message).toMatch(/^"magic" is none of .*; tldr: expected string, received number\.$/);
    const many = await refusal(paper({ techniques: Array.from({ length: 9 }, () => wrong) }));
    expect(many.message.match(/is none of/g)).toHaveLength(5);
    expect(many.message).toMatch(/; and 4 more\.$/);
  });
});

describe("a line of facts is taken", () => {
  it.each([
    [
      "a figure's metric that the paper doesn't list, and lists it",
      { measurements: [figure] },
      { metrics: [{ name: "energy" }] },
    ],
    ["a figure of hardware", { measurements: [{ ...figure, subject: board.name }] }, {}],
    ["a baseline in any words", { measurements: [{ ...figure, baseline: "usual boards" }] }, {}],
    ["a comparison of hardware", { comparedAgainst: [{ subject: board.name, baseline: board.name }] }, {}],
    ["a link without protocol", { codeUrls: ["hf.co/example/model"] }, { codeUrls: ["hf.co/example/model"] }],
  ])("with %s", async (_, change, expected) => {
    expect(await read(paper(change))).toMatchObject([{ kind: "facts", facts: expected }]);
  });
});
