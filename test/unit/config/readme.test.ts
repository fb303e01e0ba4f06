import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { SETTINGS } from "../../../src/config.js";

const README = await readFile(new URL("../../../README.md", import.meta.url), "utf8");

/** The rows of the README's table of settings, as they have to be. */
const ROWS = SETTINGS.map(({ name, description, fallback }) => {
  const otherwise = fallback === undefined ? "" : `\`${fallback}\``;
  return `| \`${name}\` | ${otherwise} | ${description} |`;
});

describe("the README", () => {
  it("tells every variable of the environment with its default, in one table", () => {
    expect(README).toContain(`| variable | default | meaning |\n|---|---|---|\n${ROWS.join("\n")}\n`);
  });
});
