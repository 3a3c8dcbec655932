import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { comparePictures, type Draw } from "../../lib/export/compare-pictures";
import { parsePageAddress } from "../../lib/export/file-address";
import { fileFormats, isFileFormat } from "../../lib/export/file-formats";
import { makeFile } from "../../lib/export/make-file";
import { evidenceFormats, readEvidence } from "../../lib/export/read-evidence";
import { verifyEvidence } from "../../lib/export/verify";
import type { Catalogue } from "../../lib/schema/catalogue";
import { issueFormats } from "../issue-report";
import { catalogueOrIssues, tablesDirectory } from "../tables";
import { UsageError } from "../usage-error";
import { formatVerified, isChecked, isUnchanged, type VerifiedFile } from "../verify-report";

export const verifyUsage = `tenfold verify FILE… [--data DIR] [--format text|json|github]
    Reads the evidence that a file of Tenfold carries, be it SVG, PNG, PDF, CSV,
    JSON or ZIP, and says which of its values and verdicts the tables no longer have,
    and which names and titles are not those of their ids.
    Its picture is drawn again and compared: an SVG byte for byte but for its evidence,
    a PNG by its packed pixels, a PDF by the streams that draw; CSV and JSON by their
    numbers. Once the tables have changed, another picture is no sign of an edit.
    Exit code: 0 all as they were, 1 some changed, 2 some could not be checked.`;

/** `tenfold verify`: gives the exit code. */
export async function verify(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help === true) {
    process.stdout.write(`${verifyUsage}\n`);
    return 0;
  }
  const format = issueFormats.find((name) => name === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`unknown format: ${values.format}; expected ${issueFormats.join(", ")}`);
  if (positionals.length === 0) throw new UsageError(`name a file to verify: ${evidenceFormats}`);
  const catalogue = catalogueOrIssues(tablesDirectory(values.data));
  if (catalogue === undefined) return 2;
  const files: VerifiedFile[] = [];
  for (const file of positionals) files.push(await verifyFile(file, catalogue));
  process.stdout.write(formatVerified(files, format));
  if (!files.every(isChecked)) return 2;
  return files.every(isUnchanged) ? 0 : 1;
}

async function verifyFile(file: string, catalogue: Catalogue): Promise<VerifiedFile> {
  const bytes = bytesOf(file);
  if (bytes === undefined) return { file, reason: "cannot be read" };
  const read = readEvidence(bytes);
  if (read.kind !== "evidence") return { file, reason: read.reason };
  const verification = verifyEvidence(read.evidence, read.scope, catalogue);
  const picture = await comparePictures(bytes, verification, catalogue, drawIn(catalogue));
  return { file, verification, picture };
}

const drawIn =
  (catalogue: Catalogue): Draw =>
  async (href) => {
    const address = parsePageAddress(href, fileFormats);
    if (address?.format === undefined || !isFileFormat(address.format)) return undefined;
    const made = await makeFile(catalogue, address, address.format);
    return made.kind === "file" ? made.bytes : undefined;
  };

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { data: { type: "string" }, format: { type: "string" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
