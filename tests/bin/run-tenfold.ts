import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TableText } from "../../lib/ingest/catalogue/read-tables";

const entry = fileURLToPath(new URL("../../bin/tenfold.js", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder: in one with a folder `data` the command would read that. */
export const elsewhere = join(tmpdir(), "tenfold-elsewhere");
mkdirSync(elsewhere, { recursive: true });

/** The command as a shell runs it: another process, in any folder. */
export function runTenfold(args: readonly string[], cwd: string = elsewhere, options: readonly string[] = []): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, entry, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** A new folder with these files, its name in the temporary folder of the system. */
export function folderOf(files: readonly TableText[]): string {
  const folder = mkdtempSync(join(tmpdir(), "tenfold-bin-"));
  for (const { file, text } of files) writeFileSync(join(folder, file), text);
  return folder;
}
