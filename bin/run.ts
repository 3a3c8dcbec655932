import { readFileSync } from "node:fs";
import { audit, auditUsage } from "./commands/audit";
import { check, checkUsage } from "./commands/check";
import { diff, diffUsage } from "./commands/diff";
import { figure, figureUsage } from "./commands/figure";
import { importFiles, importUsage } from "./commands/import";
import { serve, serveUsage } from "./commands/serve";
import { verify, verifyUsage } from "./commands/verify";
import { UsageError } from "./usage-error";

/** `EX_USAGE` of sysexits.h: the command line itself is wrong, which says nothing about the data. */
const usageExit = 64;

const usage = `Usage: tenfold COMMAND

${checkUsage}

${auditUsage}

${diffUsage}

${importUsage}

${figureUsage}

${serveUsage}

${verifyUsage}

tenfold --help       this text
tenfold --version    the version

A command line that cannot be followed exits with ${usageExit}.`;

type Command = (args: readonly string[]) => number | Promise<number>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", check],
  ["audit", audit],
  ["diff", diff],
  ["import", importFiles],
  ["figure", figure],
  ["serve", serve],
  ["verify", verify],
  ["--help", () => say(usage)],
  ["-h", () => say(usage)],
  ["help", () => say(usage)],
  ["--version", () => say(version())],
]);

/** Runs the command of an argument list and gives its exit code. */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  try {
    const command = commands.get(name ?? "");
    if (command === undefined) throw new UsageError(name === undefined ? "name a command" : `unknown command: ${name}`);
    return await command(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`tenfold: ${error.message}\n\n${usage}\n`);
    return usageExit;
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function version(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}
