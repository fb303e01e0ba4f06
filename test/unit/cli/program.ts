import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished, vi } from "vitest";

/** The program as it is built by `npm test`, so that what is tested is what is run. */
const MAIN = fileURLToPath(new URL("../../../dist/cli/main.js", import.meta.url));

// Each test starts the program several times.
vi.setConfig({ testTimeout: 60_000 });

/** What the program did. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program with nothing in its environment but what is given. */
export function startProgram(args: readonly string[], environment: Record<string, string> = {}) {
  return spawn(process.execPath, [MAIN, ...args], { env: environment });
}

/** Runs the program to its end. */
export async function benchgraph(
  args: readonly string[],
  { environment = {}, input = "" }: { environment?: Record<string, string>; input?: string } = {},
): Promise<Outcome> {
  const child = startProgram(args, environment);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { status: child.exitCode, stdout, stderr };
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "benchgraph-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
