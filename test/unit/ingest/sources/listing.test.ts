import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ListingEntry, parseListing } from "../../../../src/ingest/sources/listing.js";

const INVITATION = "Get trending papers in your email inbox!";
const HEAD = ["new", INVITATION, "Subscribe", "Daily Papers", "byAK and the research community"];
const ABSTRACT_A = "Pruned networks are small. We prune them further and report what is left of their accuracy.";
const ABSTRACT_B = `Small boards run small models${", and we time each of them".repeat(12)}`;

const LAYOUTS = {
  spaced: (paragraphs: readonly string[]) => paragraphs.join("\n\n"),
  compact: (paragraphs: readonly string[]) => paragraphs.join("\n"),
};

function entriesOf(text: string): ListingEntry[] {
  const entries = parseListing(text);
  if (entries === null) throw new Error("This is no listing.");
  return [...entries];
}
const papersOf = (text: string) => entriesOf(text).map(({ paper }) => [paper.title, paper.abstract]);

describe.each(Object.entries(LAYOUTS))("a listing in the %s layout", (_, print) => {
  const read = (...list: string[]) => papersOf(print([...HEAD, ...list]));

  it("gives titles, abstracts and the day shown, in order", () => {
    expect(
      entriesOf(print([...HEAD, "Jul 30", "A Title", ABSTRACT_A, "another: title in lower case", ABSTRACT_B])),
    ).toEqual([
      { paper: { title: "A Title", abstract: ABSTRACT_A }, shown: "Jul 30" },
      { paper: { title: "another: title in lower case", abstract: ABSTRACT_B }, shown: "Jul 30" },
    ]);
  });

  it("lets a day hold up to the next one, with or without year, and shows none before the first", () => {
    const days = entriesOf(
      print([...HEAD, "One", ABSTRACT_A, "Jul 8", "Two", ABSTRACT_A, "Three", ABSTRACT_A, "July 7, 2025", "Four"]),
    );
    expect(days.map(({ shown }) => shown)).toEqual([null, "Jul 8", "Jul 8", "July 7, 2025"]);
  });

  it("joins the paragraphs of an abstract by a blank line", () => {
    expect(read("A Title", ABSTRACT_A, ABSTRACT_B, "Another Title", ABSTRACT_A)).toEqual([
      ["A Title", `${ABSTRACT_A}\n\n${ABSTRACT_B}`],
      ["Another Title", ABSTRACT_A],
    ]);
  });

  it.each([
    "Our code can be downloaded.",
    "Code: https://example.org/pruning",
    "(2) a pruning schedule, and",
    "• a pruning schedule",
  ])("takes “%s” after an abstract for its second paragraph", (second) => {
    expect(read("A Title", ABSTRACT_B, second, "Another Title", ABSTRACT_A)).toEqual([
      ["A Title", `${ABSTRACT_B}\n\n${second}`],
      ["Another Title", ABSTRACT_A],
    ]);
  });

  it("gives null for an abstract that is missing: first, in the middle and last", () => {
    expect(read("First Title", "Second Title", ABSTRACT_A, "Third Title", "Fourth Title", ABSTRACT_B, "Last")).toEqual([
      ["First Title", null],
      ["Second Title", ABSTRACT_A],
      ["Third Title", null],
      ["Fourth Title", ABSTRACT_B],
      ["Last", null],
    ]);
  });

  it("takes one short sentence below a title for its abstract", () => {
    expect(read("A Title", "We prune networks.", "Another Title", ABSTRACT_B)).toEqual([
      ["A Title", "We prune networks."],
      ["Another Title", ABSTRACT_B],
    ]);
  });

  it.each([
    "Pruning is not enough. Schedules for small networks",
    "How Much Can Be Pruned?",
    "Prune!",
    "All you need is pruning.",
    "Pruning, Quantization, Distillation and Their Order",
    "μPrune: 6.9µW at −72 dBm, 中文 and Ünïcode",
    "Part I",
    "2025 Results",
    "Subscribers as Sensors",
    "New Results",
  ])("takes “%s” before prose for a title", (title) => {
    expect(read("A Title", ABSTRACT_A, title, ABSTRACT_B)).toEqual([
      ["A Title", ABSTRACT_A],
      [title, ABSTRACT_B],
    ]);
  });

  it("drops votes, submitters, author counts, dates of papers, buttons and the page's own words between papers", () => {
    const paper = (title: string, abstract: string) => [
      ...["12", "Submitted by", "reader42", title, abstract],
      ...["4 authors", "·", "Oct 7, 2024", "3", "Upvote", "1.2k", "GitHub 131", "arXiv Page"],
    ];
    const list = [
      ...paper("A Title", ABSTRACT_A),
      ...["-", "[-] 5", "Another Title", ABSTRACT_B, "Acme Labs · Published on Oct 4, 2024", "1 author"],
      ...["Third Title", ABSTRACT_A, "Acme Labs", "·", "Oct 23, 2025", "Submitted by reader42", "Next"],
    ];
    expect(entriesOf(print([...HEAD, "Jul 30", ...list]))).toEqual([
      { paper: { title: "A Title", abstract: ABSTRACT_A }, shown: "Jul 30" },
      { paper: { title: "Another Title", abstract: ABSTRACT_B }, shown: "Jul 30" },
      { paper: { title: "Third Title", abstract: ABSTRACT_A }, shown: "Jul 30" },
    ]);
  });

  it.each([
    "Ada B. Example, Jan van der Muster, José O’Nom-Né",
    "By Ada Example and Jan Muster",
    "Authors: Ada Example; Jan Muster",
  ])("drops the names “%s” below a title and below an abstract", (names) => {
    const papers = [
      ["A Title", ABSTRACT_A],
      ["Another Title", ABSTRACT_B],
    ];
    expect(read("A Title", names, ABSTRACT_A, "Another Title", names, ABSTRACT_B)).toEqual(papers);
    expect(read("A Title", ABSTRACT_A, names, "Another Title", ABSTRACT_B, names)).toEqual(papers);
  });

  it("drops what stands above the page, the words searched for and the foot of the page", () => {
    const above = ["Models", "Datasets", "Jan 1", ABSTRACT_B];
    const foot = ["Previous", "Company", "TOS", "Privacy", "Careers"];
    const page = [...HEAD, "pruning", "Daily", "Weekly", "Monthly", "Trending Papers", "A Title", ABSTRACT_A];
    expect(entriesOf(print([...above, ...page, ...foot]))).toEqual([
      { paper: { title: "A Title", abstract: ABSTRACT_A }, shown: null },
    ]);
  });

  it("drops prose that introduces the page", () => {
    expect(read(ABSTRACT_B, "A Title", ABSTRACT_A)).toEqual([["A Title", ABSTRACT_A]]);
  });

  it("reads pages that follow one another, each with its own day", () => {
    const two = [
      ...HEAD,
      "Jul 30",
      "A Title",
      ABSTRACT_A,
      "System theme",
      "Docs",
      ...HEAD,
      "Another Title",
      ABSTRACT_B,
    ];
    expect(entriesOf(print(two)).map(({ paper, shown }) => [paper.title, shown])).toEqual([
      ["A Title", "Jul 30"],
      ["Another Title", null],
    ]);
  });

  it("reads carriage returns, a byte-order mark and white space around paragraphs", () => {
    const text = print([...HEAD, "Jul 30", "  A Title ", `${ABSTRACT_A}\u00a0`, "Another Title", ABSTRACT_B, ""]);
    expect(papersOf(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual([
      ["A Title", ABSTRACT_A],
      ["Another Title", ABSTRACT_B],
    ]);
  });

  it("finds no paper in a page without a list", () => {
    expect(entriesOf(print([...HEAD, "Jul 30", "System theme", "Docs"]))).toEqual([]);
  });

  it("reads back whatever list is printed", () => {
    const word = fc.stringMatching(/^\p{Ll}{2,9}$/u);
    const words = (least: number) =>
      fc.array(word, { minLength: least, maxLength: least + 6 }).map((all) => all.join(" "));
    const title = words(2).map((rest) => `On ${rest}`);
    const paragraph = words(2).map((rest) => `We see ${rest}. It holds.`);
    const abstract = fc.option(fc.array(paragraph, { minLength: 1, maxLength: 3 }));
    const list = fc.array(fc.record({ title, abstract }), { minLength: 1 });
    fc.assert(
      fc.property(list, (papers) => {
        const printed = papers.flatMap((paper) => ["7", paper.title, ...(paper.abstract ?? []), "2 authors"]);
        expect(read(...printed)).toEqual(papers.map((paper) => [paper.title, paper.abstract?.join("\n\n") ?? null]));
      }),
    );
  });
});

describe("the compact layout", () => {
  it.each(["A Title", "eTitle in Lower Case", "3D Title", "SubscribeNet: A Title"])(
    "parts the button from the title “%s” that it runs into",
    (title) => {
      expect(papersOf([INVITATION, `Subscribe${title}`, ABSTRACT_A, "Another Title", ABSTRACT_B].join("\n"))).toEqual([
        [title, ABSTRACT_A],
        ["Another Title", ABSTRACT_B],
      ]);
    },
  );

  it("keeps an abstract that begins with the button's word", () => {
    const abstract = "Subscribers read papers. We count them.";
    expect(papersOf([INVITATION, "SubscribeA Title", abstract].join("\n"))).toEqual([["A Title", abstract]]);
  });

  it("passes over stray blank lines", () => {
    expect(papersOf(`${INVITATION}\nSubscribeA Title\n\n${ABSTRACT_A}\nAnother Title\n${ABSTRACT_B}\n\n`)).toEqual([
      ["A Title", ABSTRACT_A],
      ["Another Title", ABSTRACT_B],
    ]);
  });
});

describe("the spaced layout", () => {
  it("joins the lines of a wrapped paragraph", () => {
    const page = [
      INVITATION,
      "Subscribe",
      "A Title That\nRuns On",
      "Pruned networks are small.\nWe prune\nthem further.",
    ];
    expect(papersOf(page.join("\n\n"))).toEqual([
      ["A Title That Runs On", "Pruned networks are small. We prune them further."],
    ]);
  });
});

describe("text that is no listing", () => {
  it.each(["", "# Notes\n\nA heading\n\nA paragraph of text.", "title,abstract\nOne,Two\n", "Jul 30\n\nA Title"])(
    "%j gives null",
    (text) => {
      expect(parseListing(text)).toBeNull();
    },
  );

  it("never throws, whatever the text, with the head of a page or without", () => {
    const text = fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "·", "Jul 3", "x.", ...HEAD)));
    fc.assert(
      fc.property(text, fc.constantFrom("\n", "\n\n", ""), (paragraphs, between) => {
        for (const { paper } of parseListing(paragraphs.join(between)) ?? []) expect(paper.title.trim()).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    `${INVITATION}\n`.repeat(100_000),
    `${INVITATION}\nDaily\n${"x\n".repeat(400_000)}`,
    `${INVITATION}\n${" ".repeat(1_000_000)}x${"\n".repeat(1_000_000)}`,
    `${INVITATION}\n${"By Ada Example, ".repeat(100_000)}`,
  ])("takes time in proportion to its length (%#)", { timeout: 5_000 }, (text) => {
    expect(entriesOf(text)).toBeDefined();
  });
});
