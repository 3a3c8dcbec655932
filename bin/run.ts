import { readFileSync } from "node:fs";
import { closest } from "../lib/ingest/catalogue/closest";
import { UsageError } from "./usage-error";

/** `EX_USAGE` of sysexits.h: the command line itself is wrong, which says nothing about the data. */
const usageExit = 64;

interface Command {
  readonly usage: string;
  readonly run: (args: readonly string[]) => number | Promise<number>;
}

/** Each is read only when it is asked for: most of the time of a short command goes into reading modules. */
const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ["check", () => import("./commands/check").then(({ check, checkUsage }) => ({ run: check, usage: checkUsage }))],
  ["audit", () => import("./commands/audit").then(({ audit, auditUsage }) => ({ run: audit, usage: auditUsage }))],
  ["diff", () => import("./commands/diff").then(({ diff, diffUsage }) => ({ run: diff, usage: diffUsage }))],
  [
    "import",
    () =>
      import("./commands/import").then(({ importFiles, importUsage }) => ({ run: importFiles, usage: importUsage })),
  ],
  [
    "figure",
    () => import("./commands/figure").then(({ figure, figureUsage }) => ({ run: figure, usage: figureUsage })),
  ],
  ["serve", () => import("./commands/serve").then(({ serve, serveUsage }) => ({ run: serve, usage: serveUsage }))],
  [
    "verify",
    () => import("./commands/verify").then(({ verify, verifyUsage }) => ({ run: verify, usage: verifyUsage })),
  ],
]);

async function usage(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((read) => read()));
  return `Usage: tenfold COMMAND

${all.map((command) => command.usage).join("\n\n")}

tenfold --help       this text
tenfold --version    the version

A command line that cannot be followed exits with ${usageExit}.`;
}

/** Runs the command of an argument list and gives its exit code. */
export async function run([name = "", ...args]: readonly string[]): Promise<number> {
  if (["--help", "-h", "help"].includes(name)) return say(await usage());
  if (name === "--version") return say(version());
  const command = await commands.get(name)?.();
  if (command === undefined) return misused(unknownCommand(name), await usage());
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return misused(error.message, command.usage);
  }
}

function unknownCommand(name: string): string {
  if (name === "") return "name a command";
  const near = closest(name, [...commands.keys()]);
  return `unknown command: ${name}${near === undefined ? "" : `; did you mean ${near}?`}`;
}

function misused(message: string, help: string): number {
  process.stderr.write(`tenfold: ${message}\n\n${help}\n`);
  return usageExit;
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
