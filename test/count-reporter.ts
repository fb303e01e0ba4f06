import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Prints how many tests passed in each project, and leaves the counts in the file that TEST_COUNTS names. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const projects: Record<string, Counts> = {};
    for (const module of modules) {
      projects[module.project.name] ??= { passed: 0, failed: 0, skipped: 0 };
      const counts = projects[module.project.name];
      if (counts === undefined) continue;
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === "passed" || state === "failed" ? state : "skipped"] += 1;
      }
    }
    for (const [name, { passed, failed, skipped }] of Object.entries(projects)) {
      console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
    }
    const file = process.env.TEST_COUNTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify({ projects, unhandled: unhandled.length }));
  }
}
