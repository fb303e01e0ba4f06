import { columns } from "./columns.js";
import type { Command } from "./command.js";
import { COMMANDS } from "./commands.js";

/** What `benchgraph --help` prints. */
export function programHelp(): string {
  return `Benchgraph: which technique was measured on which hardware, by how much, against what, and where that is written.

Usage: benchgraph COMMAND [ARGUMENT…]

${columns([...COMMANDS].map(([name, { summary }]) => [name, summary]))}

  --help     Explain a command: benchgraph COMMAND --help
  --version  Print the version.

Example: benchgraph serve
`;
}

/** What `benchgraph COMMAND --help` prints. */
export function commandHelp(name: string, { usage, details, example, options }: Command): string {
  const listed = Object.entries(options).map(([option, { value, description }]) => [
    `--${option} ${value ?? ""}`.trim(),
    description,
  ]);
  return `Usage: ${["benchgraph", name, usage].join(" ").trim()}

${details}
${listed.length > 0 ? `\n${columns(listed)}\n` : ""}
Example: ${example}
`;
}
