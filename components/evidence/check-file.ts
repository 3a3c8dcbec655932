import { comparePictures, type Draw, type PictureState } from "@/lib/export/compare-pictures";
import type { EvidenceRow } from "@/lib/export/evidence";
import { parsePageAddress } from "@/lib/export/file-address";
import { readEvidence } from "@/lib/export/read-evidence";
import {
  type ClaimChange,
  changedColumns,
  isRenamed,
  type RowChange,
  type Verification,
  verifyEvidence,
} from "@/lib/export/verify";
import { evidenceText } from "@/lib/i18n/evidence";
import { ledgerText } from "@/lib/i18n/ledger";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatNumber, type Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import { fetchCatalogue } from "../explore/use-catalogue";

/** What is said of a file, and the page that shows the same; no page where there is none. */
export interface CheckedFile {
  readonly page?: string;
  readonly message: string;
  readonly details: readonly string[];
}

/** Reads the evidence in a file and sets it against the tables. Never throws. */
export async function checkFile(file: File, catalogueHref: string, locale: Locale): Promise<CheckedFile> {
  const text = evidenceText[locale];
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readEvidence(bytes);
    if (read.kind !== "evidence") return { message: text[read.kind](file.name), details: [] };
    const catalogue = await fetchCatalogue(catalogueHref);
    const verification = verifyEvidence(read.evidence, read.scope, catalogue);
    const picture = await comparePictures(bytes, verification, catalogue, drawByServer);
    const { state, page } = verification;
    // What is said on another page is said in its language.
    const spoken = state === "gone" ? locale : (parsePageAddress(page, [])?.locale ?? locale);
    return {
      ...(state !== "gone" && { page }),
      message: messageOf(file.name, verification, picture, spoken),
      details: detailsOf(verification, catalogue, spoken),
    };
  } catch {
    return { message: text.failed, details: [] };
  }
}

/** Only the address of the picture is sent, not the file. */
const drawByServer: Draw = async (href) => {
  const response = await fetch(href).catch(() => undefined);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};

function messageOf(name: string, verification: Verification, picture: PictureState, locale: Locale): string {
  const { states, pictures } = evidenceText[locale];
  const { state, isSameData } = verification;
  const elsewhere = state === "unchanged" && !isSameData ? "elsewhere" : state;
  const said = states[state === "edited" && isRenamed(verification) ? "renamed" : elsewhere](name);
  const isTold = picture !== "none" && state !== "gone";
  return isTold ? `${said}${locale === "zh" ? "" : " "}${pictures[picture]}` : said;
}

const mostDetails = 6;

function detailsOf(verification: Verification, catalogue: Catalogue, locale: Locale): readonly string[] {
  const text = evidenceText[locale];
  const { rows, claims, texts, problems, unseen, isSameData } = verification;
  const all = [
    ...rows.map((change) => rowText(change, catalogue, locale)),
    ...claims.map((change) => claimText(change, locale)),
    ...texts.map((change) => wordsText(change, locale)),
    ...problems.map(({ parameter, value }) => text.missing(parameter, value)),
  ];
  const more = all.length - mostDetails;
  return [
    ...all.slice(0, mostDetails),
    ...(more > 0 ? [text.more(more)] : []),
    ...(unseen > 0 && !isSameData ? [text.unseen(unseen)] : []),
  ];
}

function rowText(change: RowChange, catalogue: Catalogue, locale: Locale): string {
  const text = evidenceText[locale];
  const row = change.kind === "removed" ? change.before : change.after;
  const subject = subjectText(row, catalogue, locale);
  if (change.kind !== "changed") return text[change.kind](subject, valueText(row, locale));
  const [before, after] = [change.before, change.after].map((one) => valueText(one, locale));
  if (before !== undefined && after !== undefined && before !== after) return text.changed(subject, before, after);
  const columns = changedColumns(change.before, change.after);
  if (columns.length > 0)
    return columns
      .map((cell) => text.changed(`${subject}, ${cell.column}`, cellText(cell.before), cellText(cell.after)))
      .join("; ");
  return text.changed(subject, ...wholeTexts(change.before, change.after, catalogue));
}

function subjectText({ model, metric, benchmark, condition }: EvidenceRow, catalogue: Catalogue, locale: Locale) {
  const things = [
    catalogue.models.get(model),
    catalogue.metrics.get(metric),
    benchmark === undefined ? undefined : catalogue.benchmarks.get(benchmark),
  ];
  const ids = [model, metric, benchmark];
  const names = things.map((thing, index) => (thing === undefined ? ids[index] : nameOf(thing, locale)));
  return [...names, condition].filter((part) => part !== undefined).join(locale === "zh" ? "，" : ", ");
}

const cellText = (value: number | undefined): string => (value === undefined ? "–" : String(value));

const valueText = ({ value, unit }: EvidenceRow, locale: Locale): string => formatNumber(value, { locale, unit });

/** For values that look alike: the whole number with what it leaves open, and the source. */
function wholeTexts(before: EvidenceRow, after: EvidenceRow, catalogue: Catalogue): readonly [string, string] {
  const whole = ({ value, low, high, source }: EvidenceRow): string =>
    `${value} [${low ?? ""}–${high ?? ""}] (${catalogue.sources.get(source)?.title ?? source})`;
  return [whole(before), whole(after)];
}

function claimText({ id, before, after }: ClaimChange, locale: Locale): string {
  const { verdicts } = ledgerText[locale];
  const nameOfVerdict = (verdict: ClaimChange["before"]): string =>
    verdict === undefined ? evidenceText[locale].noClaim : verdicts[verdict];
  return evidenceText[locale].changed(id, nameOfVerdict(before), nameOfVerdict(after));
}

const wordsText = ({ id, column, before, after }: Verification["texts"][number], locale: Locale): string =>
  evidenceText[locale].changed(`${id}, ${column}`, before || cellText(undefined), after || cellText(undefined));
