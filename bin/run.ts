import { readFileSync } from "node:fs";
import { UsageError } from "./usage-error";

/** `EX_USAGE` of sysexits.h: the command line itself is wrong, which says nothing about the data. */
const usageExit = 64;

type Command = (args: readonly string[]) => number | Promise<number>;

/** Each is read only when it is asked for: most of the time of a short command goes into reading modules. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ["check", async () => (await import("./commands/check")).check],
  ["audit", async () => (await import("./commands/audit")).audit],
  ["diff", async () => (await import("./commands/diff")).diff],
  ["import", async () => (await import("./commands/import")).importFiles],
  ["figure", async () => (await import("./commands/figure")).figure],
  ["serve", async () => (await import("./commands/serve")).serve],
  ["verify", async () => (await import("./commands/verify")).verify],
  ["--help", async () => async () => say(await usage())],
  ["-h", async () => async () => say(await usage())],
  ["help", async () => async () => say(await usage())],
  ["--version", async () => () => say(version())],
]);

async function usage(): Promise<string> {
  const usages = await Promise.all([
    import("./commands/check").then(({ checkUsage }) => checkUsage),
    import("./commands/audit").then(({ auditUsage }) => auditUsage),
    import("./commands/diff").then(({ diffUsage }) => diffUsage),
    import("./commands/import").then(({ importUsage }) => importUsage),
    import("./commands/figure").then(({ figureUsage }) => figureUsage),
    import("./commands/serve").then(({ serveUsage }) => serveUsage),
    import("./commands/verify").then(({ verifyUsage }) => verifyUsage),
  ]);
  return `Usage: tenfold COMMAND

${usages.join("\n\n")}

tenfold --help       this text
tenfold --version    the version

A command line that cannot be followed exits with ${usageExit}.`;
}

/** Runs the command of an argument list and gives its exit code. */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  try {
    const command = commands.get(name ?? "");
    if (command === undefined) throw new UsageError(name === undefined ? "name a command" : `unknown command: ${name}`);
    return await (await command())(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`tenfold: ${error.message}\n\n${await usage()}\n`);
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
