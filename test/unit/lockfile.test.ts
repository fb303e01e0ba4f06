import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      resolved: z.string().optional(),
    }),
  ),
});
const text = await readFile(new URL("../../package-lock.json", import.meta.url), "utf8");
const { packages } = lockfile.parse(JSON.parse(text));

describe("package-lock.json", () => {
  it("holds every platform's packages, so that npm ci accepts it everywhere (else: npm run complete-lockfile)", () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it("names no registry to download from", () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined)).toEqual([]);
    expect(text).not.toMatch(/registry\.|\.tgz/);
  });
});
