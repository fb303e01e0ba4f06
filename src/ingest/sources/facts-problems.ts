import { z } from "zod";

/** How many problems of one line are told; the others are counted. */
const PROBLEMS_TOLD = 5;

/**
 * What is wrong with an object, in one message: the reason of the first problem, whose path stands apart, and the
 * paths and reasons of the next ones.
 */
export function problemsOf(issues: readonly z.core.$ZodIssue[]): { readonly path: string; readonly message: string } {
  const problems = issues.map((issue) => ({ path: z.core.toDotPath(issue.path), reason: reasonOf(issue) }));
  const told = problems
    .slice(0, PROBLEMS_TOLD)
    .map(({ path, reason }, index) => (index === 0 ? reason : `${path}: ${reason}`));
  const untold = problems.length - told.length;
  return {
    path: problems[0]?.path ?? "",
    message: `${told.join("; ")}${untold > 0 ? `; and ${untold} more` : ""}.`,
  };
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `${quoted(issue.input)} is none of ${issue.values.join(", ")}`;
  return issue.message.replace(/^(Invalid input|Too (big|small)): /, "");
}

/** The value as JSON, cut to a readable length. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
