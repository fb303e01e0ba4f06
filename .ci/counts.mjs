// Prints "N passed, N failed" out of the counts that the test run left, and fails when a suite is missing.
//   node .ci/counts.mjs COUNTS-FILE EXIT-STATUS-OF-THE-RUN
import { existsSync, readFileSync } from "node:fs";

const [file, status] = process.argv.slice(2);
// A suite that silently goes missing is noticed: raise these as suites grow.
const LEAST = { unit: 1050, embedded: 740, neo4j: 740 };

const { projects, unhandled } = existsSync(file)
  ? JSON.parse(readFileSync(file, "utf8"))
  : { projects: {}, unhandled: 0 };
const problems = Object.entries(LEAST).flatMap(([name, least]) => {
  const { passed = 0, skipped = 0 } = projects[name] ?? {};
  return [
    ...(passed < least ? [`${name}: ${passed} tests passed, at least ${least} are expected`] : []),
    ...(skipped > 0 ? [`${name}: ${skipped} tests were skipped`] : []),
  ];
});
if (unhandled > 0) problems.push(`${unhandled} errors outside of any test`);
for (const problem of problems) console.log(problem);

const sum = (key) => Object.values(projects).reduce((total, counts) => total + counts[key], 0);
const failed = Math.max(sum("failed"), problems.length > 0 || status !== "0" ? 1 : 0);
console.log(`${sum("passed")} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
