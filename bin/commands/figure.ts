import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { type PageAddress, parsePageAddress } from "../../lib/export/file-address";
import { type FileFormat, fileFormats, isFileFormat } from "../../lib/export/file-formats";
import { makeFile } from "../../lib/export/make-file";
import { ownAddressOf, showTheSame } from "../../lib/export/own-address";
import type { Problem } from "../../lib/export/problem";
import { readEvidence } from "../../lib/export/read-evidence";
import type { Catalogue } from "../../lib/schema/catalogue";
import type { Issue } from "../../lib/schema/issue";
import { counted, type IssueFormat, issueFormats, issueLine } from "../issue-report";
import { printable } from "../printable";
import { catalogueOrIssues, tablesDirectory } from "../tables";
import { UsageError } from "../usage-error";

export const figureUsage = `tenfold figure VIEW -o FILE… [--data DIR]
    Writes a view as a file of the kind its ending says: ${fileFormats.join(", ")}.
    VIEW is a page's path and query, or its whole address, such as
    "explore?base=turing-nlg&width=640&theme=dark" or /zh/models/gpt-3.
    Exit code: 0 written, 1 such a file cannot be made.
tenfold figure --check FILE… [--data DIR] [--format text|json|github]
    Draws pictures again from the address each carries and lists those that
    would now look different. Exit code: 0 all as they were, 1 some stale.`;

/** `tenfold figure`: gives the exit code. */
export async function figure(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked.kind === "help") {
    process.stdout.write(`${figureUsage}\n`);
    return 0;
  }
  const catalogue = catalogueOrIssues(asked.directory);
  if (catalogue === undefined) return 1;
  return asked.kind === "write"
    ? write(catalogue, asked.address, asked.files)
    : check(catalogue, asked.files, asked.format);
}

interface Target {
  readonly file: string;
  readonly format: FileFormat;
}

async function write(catalogue: Catalogue, address: PageAddress, targets: readonly Target[]): Promise<number> {
  for (const { file, format } of targets) {
    const made = await makeFile(catalogue, address, format);
    if (made.kind === "problem") {
      process.stderr.write(`${file}: ${describe(made.problem)}\n`);
      return 1;
    }
    try {
      writeFileSync(file, made.bytes);
    } catch (error) {
      throw new UsageError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return 0;
}

const describe = ({ detail, errors = [] }: Problem): string =>
  [
    detail,
    ...errors.map(({ parameter, value, allowed }) =>
      printable(`  ${parameter} ${JSON.stringify(value)}: expected ${allowed}`),
    ),
  ].join("\n");

async function check(catalogue: Catalogue, files: readonly string[], format: IssueFormat): Promise<number> {
  const issues: Issue[] = [];
  for (const file of files) {
    const found = await staleness(catalogue, file);
    if (found !== undefined) issues.push({ severity: "error", file, ...found });
  }
  process.stdout.write(report(issues, files.length, format));
  return issues.length > 0 ? 1 : 0;
}

function report(issues: readonly Issue[], count: number, format: IssueFormat): string {
  if (format === "json")
    return `${JSON.stringify({ issues, counts: { figures: count, stale: issues.length } }, null, 2)}\n`;
  const hasColour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const lines = issues.map((issue) => issueLine(issue, "", { format, hasColour }));
  return `${[...lines, `${issues.length} of ${counted(count, "figure")} stale`].join("\n")}\n`;
}

/** Why a file is not what its address gives now; `undefined` where it is. */
async function staleness(catalogue: Catalogue, file: string): Promise<Pick<Issue, "code" | "message"> | undefined> {
  const bytes = bytesOf(file);
  if (bytes === undefined) return { code: "unreadable-file", message: "the file cannot be read" };
  const href = ownAddressOf(bytes);
  const address = href === undefined ? undefined : parsePageAddress(href, fileFormats);
  if (href === undefined || address?.format === undefined || !isFileFormat(address.format))
    return {
      code: "no-address",
      message: "the file does not say which view it shows; expected an SVG, PNG or PDF of Tenfold",
    };
  const made = await makeFile(catalogue, address, address.format);
  if (made.kind === "problem")
    return { code: "stale-figure", message: `${href} gives no file any more: ${describe(made.problem)}` };
  if (showTheSame(bytes, made.bytes)) return undefined;
  const read = readEvidence(bytes);
  const isOlder = read.kind !== "evidence" || read.evidence.dataHash !== catalogue.hash;
  const cause = isOlder ? "the data it shows has changed" : "it was drawn by another version of Tenfold, or edited";
  return { code: "stale-figure", message: `${cause}; draw it again: tenfold figure "${href}" -o ${file}` };
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

type Asked =
  | { readonly kind: "help" }
  | {
      readonly kind: "write";
      readonly directory: string;
      readonly address: PageAddress;
      readonly files: readonly Target[];
    }
  | {
      readonly kind: "check";
      readonly directory: string;
      readonly files: readonly string[];
      readonly format: IssueFormat;
    };

function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: "help" };
  const directory = tablesDirectory(values.data);
  const format = issueFormats.find((name) => name === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`unknown format: ${values.format}; expected ${issueFormats.join(", ")}`);
  if (values.check === true) {
    if (values.output !== undefined) throw new UsageError("--check writes nothing; leave out -o");
    if (positionals.length === 0) throw new UsageError("name the files to check");
    return { kind: "check", directory, files: positionals, format };
  }
  const [view, ...more] = positionals;
  if (view === undefined) throw new UsageError('name a view, such as "explore?base=turing-nlg"');
  const outputs = [...(values.output ?? []), ...more];
  if (values.output === undefined) throw new UsageError("name a file: -o FILE");
  const address = parsePageAddress(view, fileFormats);
  if (address === undefined) throw new UsageError(`this is no address: ${view}`);
  return { kind: "write", directory, address, files: outputs.map(targetOf) };
}

function targetOf(file: string): Target {
  const format = extname(file).slice(1);
  if (!isFileFormat(format))
    throw new UsageError(`the ending says what is written: ${file}; expected one of ${fileFormats.join(", ")}`);
  return { file, format };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        output: { type: "string", short: "o", multiple: true },
        data: { type: "string" },
        check: { type: "boolean" },
        format: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
