import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LARGEST_DOCUMENT } from "../../../../src/ingest/sources/document-text.js";
import { readSource, type SourceItem } from "../../../../src/ingest/sources/source.js";
import { fileInput, type SourceInput } from "../../../../src/ingest/sources/source-input.js";
import { collected } from "./collected.js";

const LISTING = [
  "Get trending papers in your email inbox!",
  "Subscribe",
  "Jul 30",
  "A Title",
  "Pruned networks are small. We prune them further.",
].join("\n\n");
const PAPER = { title: "A Title", abstract: "Pruned networks are small. We prune them further." };

const input = (name: string, ...chunks: (string | Uint8Array)[]): SourceInput => ({
  name,
  open: () => Readable.from(chunks),
});
const read = (source: SourceInput): Promise<SourceItem[]> => collected(readSource(source));

async function refusal(source: SourceInput): Promise<string> {
  const items = await read(source);
  expect(items).toMatchObject([{ kind: "refused", error: { code: "REFUSED", place: { file: source.name } } }]);
  return items[0]?.kind === "refused" ? items[0].error.message : "";
}

describe("readSource", () => {
  it("takes text that begins with a brace for facts, whatever its name and the white space before", async () => {
    const items = await read(
      input("page.txt", "\uFEFF", " \r\n", '{"title": "One"}\n{"title": ""}\n{"title": "Three"}'),
    );
    expect(items).toMatchObject([
      { kind: "facts", line: 2, facts: { title: "One" } },
      { kind: "refused", error: { place: { file: "page.txt", line: 3, path: "title" } } },
      { kind: "facts", line: 4, facts: { title: "Three" } },
    ]);
  });

  it("takes a page of papers for a listing, and names the document without its folder", async () => {
    expect(await read(input("some/folder/facts.jsonl", LISTING))).toEqual([
      { kind: "paper", paper: PAPER, listing: { document: "facts.jsonl", shown: "Jul 30" } },
    ]);
  });

  it("reads characters that are split between two chunks", async () => {
    const bytes = Buffer.from(LISTING.replace("A Title", "µ Title"));
    const middle = bytes.indexOf("µ") + 1;
    const items = await read(input("page", bytes.subarray(0, middle), bytes.subarray(middle)));
    expect(items).toMatchObject([{ paper: { title: "µ Title" } }]);
  });

  it("reads chunks that are plain byte arrays", async () => {
    expect(await read(input("page", new Uint8Array(Buffer.from(LISTING))))).toMatchObject([{ paper: PAPER }]);
  });

  it("closes its input when the reader stops early", async () => {
    const stream = Readable.from(['{"title": "One"}\n', '{"title": "Two"}\n', '{"title": "Three"}\n']);
    for await (const item of readSource({ name: "facts", open: () => stream })) {
      expect(item.kind).toBe("facts");
      break;
    }
    expect(stream.destroyed).toBe(true);
  });

  it.each([
    ["nothing", []],
    ["white space", [" \n\n", "\t\r\n"]],
    ["a byte-order mark", ["\uFEFF"]],
  ])("refuses a source that holds %s", async (_, chunks) => {
    expect(await refusal(input("empty.txt", ...chunks))).toBe("The file is empty.");
  });

  it.each([
    ["NUL bytes", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
    ["no UTF-8", Buffer.from(LISTING.replace("A Title", "Größe"), "latin1")],
    ["UTF-16", Buffer.from(`\uFEFF${LISTING}`, "utf16le")],
    ["UTF-8 that breaks off within a character", Buffer.from("Größe").subarray(0, 3)],
  ])("refuses a source with %s", async (_, bytes) => {
    expect(await refusal(input("picture.png", bytes))).toBe(
      "This is not UTF-8 text but binary, or in another encoding.",
    );
  });

  it.each(["text", " "])(
    "refuses a document that grows too large, full of “%s”, without reading it to its end",
    async (of) => {
      const megabyte = of.repeat(1_000_000 / of.length);
      let read = 0;
      function* endless() {
        for (;;) {
          read += megabyte.length;
          yield megabyte;
        }
      }
      const endlessInput = { name: "large.txt", open: () => Readable.from(endless()) };
      expect(await refusal(endlessInput)).toBe("The document is larger than 16 MB.");
      expect(read).toBeLessThan(2 * LARGEST_DOCUMENT);
    },
  );

  it.each(["# Notes\n\nSome text.", "title,year\nOne,2024\n", '[{"title": "One"}]', "<html></html>"])(
    "refuses %j, which is neither facts nor a listing",
    async (text) => {
      expect(await refusal(input("notes.md", text))).toBe("This is neither a facts file nor a listing of papers.");
    },
  );

  it("refuses a page that lists no paper", async () => {
    expect(await refusal(input("page.txt", "Get trending papers in your email inbox!"))).toBe(
      "The page lists no paper.",
    );
  });

  it("gives what was read before a source broke off, then the reason", async () => {
    function* broken() {
      yield '{"title": "One"}\n{"title": "Tw';
      throw Object.assign(new Error("read failed"), { code: "EIO" });
    }
    expect(await read({ name: "facts", open: () => Readable.from(broken()) })).toMatchObject([
      { kind: "facts", facts: { title: "One" } },
      { kind: "refused", error: { message: "It can't be read (EIO).", place: { file: "facts" } } },
    ]);
  });

  it("never throws, whatever the bytes", async () => {
    const chunk = fc.oneof(fc.uint8Array(), fc.constantFrom("{", "}\n", "\0", "\n\n", LISTING));
    await fc.assert(
      fc.asyncProperty(fc.array(chunk), async (chunks) => {
        expect((await read(input("any", ...chunks))).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe("fileInput", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "benchgraph-source-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads a file", async () => {
    const path = join(folder, "page.txt");
    await writeFile(path, LISTING);
    expect(await read(fileInput(path))).toMatchObject([{ paper: PAPER, listing: { document: "page.txt" } }]);
  });

  it("refuses a file that is missing, also below a file", async () => {
    const path = join(folder, "file");
    await writeFile(path, "");
    expect(await refusal(fileInput(join(folder, "missing.txt")))).toBe("There is no such file.");
    expect(await refusal(fileInput(join(path, "missing.txt")))).toBe("There is no such file.");
  });

  it("refuses a directory", async () => {
    const path = join(folder, "directory");
    await mkdir(path);
    expect(await refusal(fileInput(path))).toBe("This is a directory, not a file.");
  });

  it("refuses a file that may not be read", async () => {
    const open = () => Promise.reject(Object.assign(new Error("permission denied"), { code: "EACCES" }));
    expect(await refusal({ name: "secret.txt", open })).toBe("The file may not be read.");
  });

  it("names the reason where nothing better is known", async () => {
    expect(await refusal(fileInput("a\0b"))).toBe("It can't be read (ERR_INVALID_ARG_VALUE).");
  });
});
