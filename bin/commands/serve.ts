import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTables } from "../../lib/ingest/load";
import { build, exitCodeOf, serve as serveProduct, stopOnSignals, whyTaken } from "../../scripts/project.mjs";
import { formatIssues } from "../issue-report";
import { UsageError } from "../usage-error";

export const serveUsage = `tenfold serve [DIR] [--port N]
    Serves the dashboard over a folder of tables on port N (3000 unless set),
    until it is stopped. Builds it once. Tables with errors are not served.
    Exit code: 0 stopped, 1 the tables have errors, the port is taken or the
    build failed.`;

/** `tenfold serve`: gives the exit code once the server has stopped. */
export async function serve(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === undefined) {
    process.stdout.write(`${serveUsage}\n`);
    return 0;
  }
  const { directory, port } = asked;
  const { issues, counts } = loadTables(directory);
  if (issues.some(({ severity }) => severity === "error")) {
    process.stderr.write(formatIssues({ issues, counts, directory }, { format: "text", hasColour: false }));
    return failed(`the tables of ${directory} have errors; nothing is served`);
  }
  const taken = await whyTaken(port);
  if (taken !== undefined)
    return failed(`${taken}; choose another, such as --port ${port === 65_535 ? 3000 : port + 1}`);
  stopOnSignals(0);
  process.env.TENFOLD_DATA = directory;
  if (!(await build())) return failed("the build failed");
  const server = serveProduct(port, ["ignore", "pipe", "inherit"]);
  server.stdout?.on("data", (text) => {
    if (String(text).includes("Ready"))
      process.stdout.write(`Tenfold is at http://localhost:${port}, with ${counts.models} models of ${directory}\n`);
  });
  return failed(`the server stopped (${await exitCodeOf(server)})`);
}

function failed(message: string): number {
  process.stderr.write(`tenfold: ${message}\n`);
  return 1;
}

function readArguments(args: readonly string[]): { readonly directory: string; readonly port: number } | undefined {
  const { values, positionals } = parse(args);
  if (values.help === true) return undefined;
  if (positionals.length > 1) throw new UsageError(`one folder at a time: ${positionals.join(" ")}`);
  const text = values.port ?? process.env.PORT ?? "3000";
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new UsageError(`not a port: ${text}; expected a number from 1 to 65535`);
  return { directory: resolve(positionals[0] ?? defaultDirectory()), port };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { port: { type: "string", short: "p" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const defaultDirectory = (): string =>
  existsSync("data") ? "data" : fileURLToPath(new URL("../../data", import.meta.url));
