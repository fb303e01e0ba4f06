import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Neo4jConfig } from "../../src/config.js";

const run = promisify(execFile);

/** Everything that is fetched or written lies here, out of version control. Tests and scripts run in the project's root. */
const CACHE = join(process.cwd(), ".neo4j");
const LIBRARIES = join(CACHE, "lib-5.26.30");
const SOURCES = join(process.cwd(), "test", "neo4j");
const START_MILLISECONDS = 120_000;
const JVM_OPTIONS = [
  "-Xmx1g",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.lang=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
];

/** A Neo4j of the project's own, running. */
export interface Neo4jServer {
  readonly config: Neo4jConfig;
  /** Ends it and waits until its files are closed. */
  stop(): Promise<void>;
}

/** Why no Neo4j can be started on this machine; undefined when one can. */
export async function whyNoNeo4j(): Promise<string | undefined> {
  const java = await run("java", ["-version"]).catch(() => undefined);
  const version = Number(/version "(\d+)/.exec(java?.stderr ?? "")?.[1] ?? 0);
  if (version < 17) return "it needs a JDK of version 17 or later";
  if (existsSync(LIBRARIES)) return undefined;
  const maven = await run("mvn", ["--version"]).catch(() => undefined);
  return maven === undefined ? "it needs Maven to be fetched, the first time" : undefined;
}

/**
 * Starts Neo4j Community, fetched with Maven the first time, and waits until it answers.
 * @param dataDir where its data are; undefined for a fresh directory, removed at the end.
 * @param port undefined for any free one.
 */
export async function startNeo4j({
  dataDir,
  port = 0,
}: {
  dataDir?: string;
  port?: number;
} = {}): Promise<Neo4jServer> {
  await fetchLibraries();
  const directory = dataDir ?? (await mkdtemp(join(CACHE, "run-")));
  const password = "benchgraph-tests";
  const classPath = join(LIBRARIES, "*");
  const server = spawn(
    "java",
    [...JVM_OPTIONS, "-cp", classPath, join(SOURCES, "StartNeo4j.java"), directory, String(port), password],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  const boltPort = await readyPort(server);
  return {
    config: { uri: `bolt://127.0.0.1:${boltPort}`, user: "neo4j", password, database: "neo4j" },
    stop: async () => {
      server.stdin.end();
      if (server.exitCode === null) await once(server, "exit");
      if (dataDir === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Fetched into a directory of its own and then renamed: what is there is always whole. */
async function fetchLibraries(): Promise<void> {
  if (existsSync(LIBRARIES)) return;
  await mkdir(CACHE, { recursive: true });
  const directory = await mkdtemp(join(CACHE, "fetch-"));
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${directory}`];
  await run("mvn", ["--batch-mode", "--quiet", "--file", join(SOURCES, "pom.xml"), ...goal]);
  await rename(directory, LIBRARIES).catch(() => rm(directory, { recursive: true }));
}

/** Waits for the line that names the port. */
function readyPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (reason: string) => {
      clearTimeout(timer);
      server.kill();
      reject(new Error(`Neo4j did not start: ${reason}\n${output}`));
    };
    const timer = setTimeout(() => fail("it took too long"), START_MILLISECONDS);
    server.once("error", (error) => fail(error.message));
    server.once("exit", (code) => fail(`it ended with exit code ${code}`));
    const read = (chunk: Buffer) => {
      output += chunk;
      const port = /^READY (\d+)$/m.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      server.removeAllListeners("exit");
      resolve(Number(port));
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
  });
}
