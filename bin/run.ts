import { check, checkUsage } from "./commands/check";
import { UsageError } from "./usage-error";

/** `EX_USAGE` of sysexits.h: the command line itself is wrong, which says nothing about the data. */
const usageExit = 64;

const usage = `Usage: tenfold COMMAND

${checkUsage}

tenfold --help       this text
tenfold --version    the version`;

/** Runs the command of an argument list and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === "check") return check(rest);
    if (command === "--help" || command === "-h" || command === "help") return say(usage);
    if (command === "--version") return say(await version());
    throw new UsageError(command === undefined ? "name a command" : `unknown command: ${command}`);
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

async function version(): Promise<string> {
  const { default: manifest } = await import("../package.json", { with: { type: "json" } });
  return manifest.version;
}
