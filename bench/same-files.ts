import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { figure } from "../bin/commands/figure";
import { fileFormats } from "../lib/export/file-formats";
import { serializeFileOptions } from "../lib/export/file-options";
import { citingFormats } from "../lib/export/page-file";
import type { RandomPage } from "./random-pages";

/** What the server answered for one format of a page. */
export interface Answer {
  readonly format: string;
  readonly href: string;
  readonly status: number;
  readonly bytes: Uint8Array;
  /** That the server says it took to make the file, without the request. */
  readonly tookMs: number;
}

export const askFor = (origin: string, page: RandomPage): Promise<readonly Answer[]> =>
  // A server closes a connection that waits while the command writes; one of its own for each request cannot meet that.
  Promise.all(fileFormats.map((format) => ask(origin, page, format, { connection: "close" })));

/** Asks for the file to be made, as it is: what the server has kept, or packs, would say nothing about making it. */
export async function ask(
  origin: string,
  page: RandomPage,
  format: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const [path = "", query] = addressOf(page).split("?");
  const href = `${path}.${format}${query === undefined ? "" : `?${query}`}`;
  const asked = { "cache-control": "no-cache", "accept-encoding": "identity", ...headers };
  const response = await fetch(origin + href, { headers: asked });
  const [, took] = /\bdur=([\d.]+)/.exec(response.headers.get("server-timing") ?? "") ?? [];
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { format, href, status: response.status, bytes, tookMs: Number(took ?? Number.NaN) };
}

/** The page as somebody hands it to `tenfold figure`. */
export function addressOf({ pageHref, options }: RandomPage): string {
  const written = serializeFileOptions(options);
  return written === "" ? pageHref : `${pageHref}${pageHref.includes("?") ? "&" : "?"}${written}`;
}

const entry = fileURLToPath(new URL("../bin/tenfold.js", import.meta.url));

/** Writes files of a page with `tenfold figure`, in this process or in one of its own; gives the exit code. */
export async function write(page: RandomPage, files: readonly string[], data: string, apart: boolean): Promise<number> {
  const args = [addressOf(page), ...files.flatMap((file) => ["-o", file]), "--data", data];
  if (!apart) return figure(args);
  return (
    spawnSync(process.execPath, [entry, "figure", ...args], { stdio: ["ignore", "ignore", "inherit"] }).status ?? 1
  );
}

/** A page without a figure has no pictures: the one thing that may be refused. */
export const isWithoutFigure = ({ status, bytes }: Answer): boolean =>
  status === 404 && new TextDecoder().decode(bytes).includes("This page has no figure");

/**
 * What is wrong with the files of a page: an answer other than the file, or bytes that differ from those the command wrote.
 * Empty where all are the same.
 */
export async function failuresOf(
  page: RandomPage,
  answers: readonly Answer[],
  { folder, data, apart }: { readonly folder: string; readonly data: string; readonly apart: boolean },
): Promise<readonly string[]> {
  const bad = answers.filter((answer) => answer.status !== 200 && !isWithoutFigure(answer));
  const good = answers.filter(({ status }) => status === 200);
  const fileOf = ({ format }: Answer): string => join(folder, `page.${format}`);
  if (good.length === 0) return bad.map(described);
  const code = await write(page, good.map(fileOf), data, apart);
  if (code !== 0) return [...bad.map(described), `tenfold figure "${addressOf(page)}" exits with ${code}`];
  const alike = good.filter(({ format }) => !citingFormats.includes(format));
  const different = alike.filter((answer) => !readFileSync(fileOf(answer)).equals(answer.bytes));
  return [
    ...bad.map(described),
    ...different.map(({ href }) => `${href}: the server and tenfold figure give different bytes`),
  ];
}

const described = ({ href, status, bytes }: Answer): string =>
  `${href}: ${status} ${new TextDecoder().decode(bytes.subarray(0, 400))}`;
