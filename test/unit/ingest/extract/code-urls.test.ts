import { describe, expect, it } from "vitest";
import { codeUrls } from "../../../../src/ingest/extract/code-urls.js";

const links = (abstract: string): string[] => codeUrls({ title: "Title", abstract });

describe("links", () => {
  it("end before the punctuation that follows them", () => {
    expect(links("Code: https://example.org/a/b. (See http://example.org/c), too: https://example.org/d .")).toEqual([
      "https://example.org/a/b",
      "http://example.org/c",
      "https://example.org/d",
    ]);
  });

  it("to hosts of code need no protocol", () => {
    expect(links("Code at github.com/foo/bar, models on huggingface.co/foo.")).toEqual([
      "github.com/foo/bar",
      "huggingface.co/foo",
    ]);
  });

  it("are given once", () => {
    expect(links("https://example.org/a and https://example.org/a")).toEqual(["https://example.org/a"]);
  });

  it("are none without a host", () => {
    expect(links("https:// and https://. and github.com alone")).toEqual([]);
  });
});
