import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { z } from "zod";
import { verdictNames } from "../claims/verdict";
import { type Reporter, reporters } from "../schema/vocabulary";
import { plainCell } from "./csv";
import { derivedColumns, type Evidence, type EvidenceRow, evidenceSchema, rowsOfTable } from "./evidence";
import { jsonSchemas } from "./openapi-schemas";
import type { Scope } from "./page-evidence";
import { attachedText, isPdf } from "./pdf-objects";
import { isPng, pngText } from "./png-chunks";
import { svgElement } from "./svg-metadata";
import { textsOfCells, textsOfClaim, textsOfRow } from "./written-texts";

/** What a file tells of itself. */
export type EvidenceRead =
  | { readonly kind: "evidence"; readonly evidence: Evidence; readonly scope: Scope }
  /** `reason` goes on from the name of the file: "holds …". */
  | { readonly kind: "none" | "broken"; readonly reason: string };

export const evidenceFormats = "an SVG, PNG, PDF, CSV, JSON or ZIP file of Tenfold";

const none: EvidenceRead = { kind: "none", reason: `holds no evidence; expected ${evidenceFormats}` };
const broken = (reason: string): EvidenceRead => ({ kind: "broken", reason: `holds evidence that ${reason}` });

/** Finds the evidence in a file, whatever its name. Never throws. */
export function readEvidence(bytes: Uint8Array): EvidenceRead {
  try {
    if (isPng(bytes)) return embedded(pngText(bytes, "Evidence"));
    if (isPdf(bytes)) return embedded(attachedText(bytes));
    if (isZip(bytes)) return ofZip(bytes);
    const text = new TextDecoder().decode(bytes).trimStart();
    if (text.startsWith("<")) return embedded(svgElement(text, "dcterms:provenance"));
    if (text.startsWith("{")) return ofJson(text);
    return ofCsv(text);
  } catch {
    return broken("cannot be unpacked: the file is damaged");
  }
}

export const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4;

/** The data that a package of a page holds beside its figure. */
function ofZip(bytes: Uint8Array): EvidenceRead {
  const data = unzipSync(bytes, { filter: ({ name }) => name === "data.json" })["data.json"];
  return data === undefined ? none : ofJson(strFromU8(data));
}

function embedded(text: string | undefined): EvidenceRead {
  if (text === undefined) return none;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken("is no JSON: the file is damaged or was edited");
  }
  return checked(value, "picture");
}

function checked(value: unknown, scope: Scope): EvidenceRead {
  const parsed = evidenceSchema.safeParse(value);
  if (parsed.success) return { kind: "evidence", evidence: parsed.data, scope };
  const [issue] = parsed.error.issues;
  return broken(`cannot be used: ${issue?.path.join(".")}: ${issue?.message}`);
}

const origin = { page: z.string().startsWith("/"), dataHash: z.string() };
const claim = z.object({
  id: z.string(),
  verdict: z.enum(verdictNames),
  statement: z.string().optional(),
  statementZh: z.string().optional(),
  note: z.string().optional(),
  noteZh: z.string().optional(),
  source: z.object({ id: z.string(), title: z.string().optional(), url: z.string().optional() }).optional(),
});
const jsonFile = z.union([
  z.object({ ...origin, rows: jsonSchemas.View.shape.rows }),
  z.object({ ...origin, claims: z.array(claim) }),
  z.object({ ...origin, claim }),
  z.object({
    ...origin,
    sections: z.array(z.object({ statements: z.array(claim.extend({ readings: z.array(claim) })) })),
  }),
]);

function ofJson(text: string): EvidenceRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return none;
  }
  const parsed = jsonFile.safeParse(value);
  if (!parsed.success) {
    const { success: isTraced } = z.object(origin).safeParse(value);
    return isTraced ? broken("cannot be used: its rows are not as Tenfold writes them") : none;
  }
  const rows = "rows" in parsed.data ? parsed.data.rows : [];
  const claims = claimsOf(parsed.data);
  return checked(
    {
      ...bare(parsed.data.page, parsed.data.dataHash),
      rows: rows.flatMap(rowsOfTable),
      claims: claims.map(({ id, verdict }) => ({ id, verdict })),
      texts: [...rows.flatMap(textsOfRow), ...claims.flatMap(textsOfClaim)],
    },
    "table",
  );
}

function claimsOf(file: z.infer<typeof jsonFile>): readonly z.infer<typeof claim>[] {
  if ("claims" in file) return file.claims;
  if ("claim" in file) return [file.claim];
  if (!("sections" in file)) return [];
  return file.sections.flatMap(({ statements }) => statements.flatMap(({ readings, ...own }) => [own, ...readings]));
}

const bare = (page: string, dataHash: string): Evidence => ({
  version: 1,
  page,
  dataHash,
  rows: [],
  claims: [],
  sources: [],
  leftOut: 0,
});

/** The mark of UTF-8 at the start of a file, as a program that took the file for another encoding has written it back. */
const misreadMark = /^(?:\ufeff|ï»¿)+/;

function ofCsv(text: string): EvidenceRead {
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    transformHeader: (name) => name.replace(misreadMark, ""),
  });
  const traced = data.find(({ page, data_hash: hash }) => page?.startsWith("/") && /^[0-9a-f]{64}$/.test(hash ?? ""));
  if (traced?.page === undefined || traced.data_hash === undefined) return none;
  return checked(
    {
      ...bare(traced.page, traced.data_hash),
      rows: data.flatMap((cells) => csvRows(cells)),
      claims: data.flatMap(({ id, verdict }) => (id && verdict ? [{ id, verdict }] : [])),
      texts: data.flatMap((cells) => textsOfCells(cells)),
    },
    "table",
  );
}

type Cells = Readonly<Record<string, string | undefined>>;

const secondOf = (cells: Cells): Cells => ({
  model: cells.model,
  ...Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]) => (name.startsWith("second_") ? [[name.slice(7), cell]] : [])),
  ),
});

function csvRows(cells: Cells): readonly EvidenceRow[] {
  const written = derivedColumns.filter((name) => cells[name]);
  const derived = Object.fromEntries(written.map((name) => [name, Number(cells[name])]));
  const first = csvRow(cells);
  const second = csvRow(secondOf(cells));
  return [...(first === undefined ? [] : [{ ...first, derived }]), ...(second === undefined ? [] : [second])];
}

function csvRow(cells: Cells): EvidenceRow | undefined {
  const text = (name: string) => (cells[name] ? { [name]: plainCell(cells[name]) } : {});
  const number = (name: string) => (cells[name] ? { [name]: Number(cells[name]) } : {});
  const { model, metric, source } = cells;
  if (!model || !metric || !cells.value || !source) return undefined;
  const reportedBy = reporters.find((name): name is Reporter => name === cells.reported_by);
  return {
    model,
    metric,
    ...text("benchmark"),
    ...text("condition"),
    value: Number(cells.value),
    ...number("low"),
    ...number("high"),
    unit: cells.unit ?? "",
    ...(reportedBy !== undefined && { reportedBy }),
    source,
    ...text("locator"),
  };
}
