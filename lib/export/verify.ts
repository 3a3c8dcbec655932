import type { VerdictName } from "../claims/verdict";
import type { ViewProblem } from "../query/view";
import type { Catalogue, Id } from "../schema/catalogue";
import { derivedColumns, type Evidence, type EvidenceRow, type Used } from "./evidence";
import { isOwnAddress, type PageAddress, parsePageAddress } from "./file-address";
import { readerOf } from "./file-pages";
import { pageUse, type Scope } from "./page-evidence";
import { type TextChange, textChanges } from "./written-texts";

export type RowChange =
  | { readonly kind: "added"; readonly after: EvidenceRow }
  | { readonly kind: "removed"; readonly before: EvidenceRow }
  | { readonly kind: "changed"; readonly before: EvidenceRow; readonly after: EvidenceRow };

export interface ClaimChange {
  readonly id: Id;
  /** Absent for a claim that was not there, or is no longer. */
  readonly before?: VerdictName | undefined;
  readonly after?: VerdictName | undefined;
}

/** What has become of the values in a file. */
export interface Verification {
  readonly state:
    | "unchanged"
    /** The same but for digits that a spreadsheet did not show, and so did not save. */
    | "rounded"
    | "changed"
    /** The tables are the very same and the values, verdicts or words are not: the file was edited, or another version wrote it. */
    | "edited"
    /** The tables no longer have such a page; `problems` say what is missing. */
    | "gone"
    /** It shows data that somebody imported: no tables but those of one browser can tell. */
    | "own";
  /** Path and query of the page that shows the same now. */
  readonly page: string;
  readonly isSameData: boolean;
  readonly rows: readonly RowChange[];
  readonly claims: readonly ClaimChange[];
  /** Names, titles and other words that are not those of their ids. */
  readonly texts: readonly TextChange[];
  /** Rows that the file does not list: about them only the hash of the data tells. */
  readonly unseen: number;
  readonly problems: readonly ViewProblem[];
}

/** Sets the evidence of a file against the tables as they are now. */
export function verifyEvidence(evidence: Evidence, scope: Scope, catalogue: Catalogue): Verification {
  const isSameData = evidence.dataHash === catalogue.hash;
  const common = { page: evidence.page, isSameData, unseen: evidence.leftOut };
  const nothing = { rows: [], claims: [], texts: [] } as const;
  const address = parsePageAddress(evidence.page, []);
  if (address !== undefined && isOwnAddress(address)) return { ...common, ...nothing, state: "own", problems: [] };
  const { page, problems } = readPage(evidence.page, address, catalogue);
  if (page === undefined || problems.length > 0) return { ...common, ...nothing, state: "gone", problems };
  const now = pageUse(page, scope);
  // What follows from the values is others where they are: only with the same tables does it tell of a change of its own.
  const comparable = isSameData ? (row: EvidenceRow) => row : withoutDerived;
  const changes = rowChanges({ ...evidence, rows: evidence.rows.map(comparable) }, now.rows.map(comparable));
  const rows = isSameData ? changes.filter((change) => !isRounded(change)) : changes;
  const claims = claimChanges(evidence.claims, now.claims);
  const texts = textChanges(evidence, catalogue);
  const state = stateOf(rows.length + claims.length + texts.length, changes.length, isSameData);
  return { ...common, state, rows, claims, texts, problems: [] };
}

function stateOf(changed: number, seeming: number, isSameData: boolean): Verification["state"] {
  if (changed > 0) return isSameData ? "edited" : "changed";
  return seeming > 0 ? "rounded" : "unchanged";
}

/** Digits that a spreadsheet shows of a large number, as in `7.86E+24`. */
const shownDigits = 3;

/** The values of a file are those of the tables with fewer digits. */
function isRounded(change: RowChange): boolean {
  if (change.kind !== "changed") return false;
  const { before, after } = change;
  const isSame = textOf({ ...before, ...numbersOf(after) }) === textOf(after);
  return (
    isSame &&
    numberNames.every((name) => isRoundedTo(before[name], after[name])) &&
    derivedColumns.every((name) => isRoundedTo(before.derived?.[name], after.derived?.[name]))
  );
}

const numberNames = ["value", "low", "high"] as const;
const numbersOf = ({ value, low, high, derived }: EvidenceRow) => ({ value, low, high, derived });
const withoutDerived = ({ derived: _, ...row }: EvidenceRow): EvidenceRow => row;

function isRoundedTo(short: number | undefined, whole: number | undefined): boolean {
  if (short === whole) return true;
  if (short === undefined || whole === undefined) return false;
  const lastDigit = 10 ** (Math.floor(Math.log10(Math.abs(whole))) - shownDigits + 1);
  return Math.abs(short - whole) <= lastDigit * (0.5 + 1e-9);
}

function readPage(href: string, address: PageAddress | undefined, catalogue: Catalogue) {
  const read = address && readerOf(address.path);
  if (address === undefined || read === undefined) {
    const problem: ViewProblem = { parameter: "page", value: href, kind: "invalid", allowed: "a page of Tenfold" };
    return { page: undefined, problems: [problem] };
  }
  return read({ catalogue, locale: address.locale, query: address.query });
}

/** What a value is of: with the same, one value stands in for another. */
const subjectOf = ({ model, metric, benchmark, condition }: EvidenceRow): string =>
  JSON.stringify([model, metric, benchmark, condition]);

function bySubject(rows: readonly EvidenceRow[]): ReadonlyMap<string, readonly EvidenceRow[]> {
  const groups = new Map<string, EvidenceRow[]>();
  for (const row of rows) {
    const subject = subjectOf(row);
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [row]);
    else group.push(row);
  }
  return groups;
}

const textOf = ({ derived, ...row }: EvidenceRow): string =>
  JSON.stringify([ownTextOf(row), derivedColumns.map((name) => derived?.[name])]);

const ownTextOf = ({ value, low, high, unit, reportedBy, source, locator }: EvidenceRow): string =>
  JSON.stringify([value, low, high, unit, reportedBy, source, locator]);

/** Columns beyond the values that alone are others; none where a value is. */
export function changedColumns(before: EvidenceRow, after: EvidenceRow) {
  if (ownTextOf(before) !== ownTextOf(after)) return [];
  return derivedColumns
    .map((column) => ({ column, before: before.derived?.[column], after: after.derived?.[column] }))
    .filter((cell) => cell.before !== cell.after);
}

/** Rows in another order are the same rows. */
function rowChanges(evidence: Evidence, now: readonly EvidenceRow[]): readonly RowChange[] {
  const before = bySubject(evidence.rows);
  const after = bySubject(now);
  const subjects = [...new Set([...before.keys(), ...after.keys()])];
  const changes = subjects.flatMap((subject) => subjectChanges(before.get(subject) ?? [], after.get(subject) ?? []));
  // In a list that was cut, a row that is not in the file need not be new.
  return evidence.leftOut > 0 ? changes.filter(({ kind }) => kind !== "added") : changes;
}

function subjectChanges(before: readonly EvidenceRow[], after: readonly EvidenceRow[]): readonly RowChange[] {
  const gone = without(before, after);
  const fresh = without(after, before);
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, index): RowChange | undefined => {
    const [old, young] = [gone[index], fresh[index]];
    if (old !== undefined && young !== undefined) return { kind: "changed", before: old, after: young };
    if (old !== undefined) return { kind: "removed", before: old };
    return young && { kind: "added", after: young };
  }).filter((change) => change !== undefined);
}

/** The rows of one list that the other does not have, each as often as it is missing. */
function without(rows: readonly EvidenceRow[], others: readonly EvidenceRow[]): readonly EvidenceRow[] {
  const left = others.map(textOf);
  return rows.filter((row) => {
    const index = left.indexOf(textOf(row));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function claimChanges(before: Used["claims"], now: Used["claims"]): readonly ClaimChange[] {
  const [old, fresh] = [before, now].map((claims) => new Map(claims.map(({ id, verdict }) => [id, verdict])));
  const ids = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])];
  return ids.flatMap((id) => {
    const change = { id, before: old?.get(id), after: fresh?.get(id) };
    return change.before === change.after ? [] : [change];
  });
}

/** Every value and verdict is as it was, and only what things are called is not. */
export const isRenamed = ({ rows, claims, texts }: Verification): boolean =>
  texts.length > 0 && rows.length + claims.length === 0;
