import { describe, expect, it } from "vitest";
import { SETTINGS } from "../../../src/config.js";
import { benchgraph } from "./program.js";

const COMMANDS = ["serve", "ingest", "extract", "score", "export", "query", "schema", "stats"];

describe("benchgraph", () => {
  it("explains itself", async () => {
    const { status, stdout } = await benchgraph(["--help"]);
    expect(status).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${command} +[A-Z].*\\.$`, "m"));
  });

  it("tells its version", async () => {
    expect(await benchgraph(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each(COMMANDS)("explains %s, with an example that begins like its usage", async (command) => {
    const { status, stdout } = await benchgraph([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: benchgraph ${command}`));
    expect(stdout).toMatch(new RegExp(`^Example: .*benchgraph ${command}`, "m"));
  });

  it("explains every variable of the environment", async () => {
    const { stdout } = await benchgraph(["serve", "--help"]);
    for (const { name, description } of SETTINGS) expect(stdout).toContain(`  ${name.padEnd(18)}  ${description}`);
  });

  it.each([
    [[], "Usage: benchgraph COMMAND", "--help"],
    [["frobnicate"], 'There is no command "frobnicate".', "benchgraph --help"],
    [["ingest"], "ingest needs FILE… [--extractor NAMES].", "benchgraph ingest --help"],
    [["ingest", "--fast", "x"], "Unknown option '--fast'.", "benchgraph ingest --help"],
    [["stats", "now"], 'stats takes no argument "now".', "benchgraph stats --help"],
    [["query"], "query needs FILE [--variables JSON].", "benchgraph query --help"],
    [["query", "-", "--variables"], "Option '--variables <value>' argument missing.", "benchgraph query --help"],
    [["query", "-", "--variables", "[1]"], '--variables is "[1]", which is no JSON object.', "--variables '{"],
  ])("says how it is called when it is called with %j", async (args, message, help) => {
    const { status, stdout, stderr } = await benchgraph(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  it("names the variable that is wrong", async () => {
    const { status, stderr } = await benchgraph(["stats"], { environment: { PORT: "eighty" } });
    expect(status).toBe(2);
    expect(stderr).toContain('PORT is "eighty", but must be a whole number from 0 to 65535.');
  });

  it("prints the schema without any graph", async () => {
    const { status, stdout } = await benchgraph(["schema"]);
    expect(status).toBe(0);
    expect(stdout).toContain("type Query {");
  });
});
