import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { startProgress } from "../../../src/cli/progress.js";

/** Standard error that keeps what is written, and shows it as a terminal would. */
function standardError(isTTY: boolean) {
  let written = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const shown = () =>
    written
      .split("\n")
      .map((line) => line.split("\r\u001B[K").at(-1))
      .join("\n");
  return { stderr: Object.assign(stream, { isTTY }), written: () => written, shown };
}

describe("progress", () => {
  it("is one line on a terminal, written over, with notes above it and nothing left at the end", () => {
    const { stderr, shown } = standardError(true);
    const progress = startProgress(stderr, "papers loaded");
    progress.update(1);
    progress.update(2);
    expect(shown()).toBe("2 papers loaded");
    progress.detail("3 asked");
    expect(shown()).toBe("2 papers loaded (3 asked)");
    progress.note("a.txt: The file is empty.");
    expect(shown()).toBe("a.txt: The file is empty.\n2 papers loaded (3 asked)");
    progress.end();
    expect(shown()).toBe("a.txt: The file is empty.\n");
  });

  it("is nothing but the notes where no terminal is", () => {
    const { stderr, written } = standardError(false);
    const progress = startProgress(stderr, "papers loaded");
    progress.update(1);
    progress.detail("3 asked");
    progress.note("a.txt: The file is empty.");
    progress.end();
    expect(written()).toBe("a.txt: The file is empty.\n");
  });
});
