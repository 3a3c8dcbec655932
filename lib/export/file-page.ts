import type { FigurePlan } from "../figure/plan";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow, UnknownRow } from "../query/answer";
import type { RankInterval } from "../query/rank-intervals";
import type { ViewProblem } from "../query/view";
import type { Catalogue, Id, Metric, Model } from "../schema/catalogue";
import type { Used } from "./evidence";
import { type FileName, joinedName } from "./file-name";
import type { FileOptions } from "./file-options";
import { type RowRecord, rowRecord, type UnknownRecord } from "./row-record";
import type { TextBlock, TextDocument } from "./text-document";

/** A row of a page's table. */
export interface PageRow {
  readonly model: Model;
  readonly metric: Metric;
  /** Absent for a model without a value. */
  readonly known: KnownRow | undefined;
  /** What differs where such a model has a value of the metric all the same. */
  readonly elsewhere?: UnknownRow["elsewhere"];
  readonly record: RowRecord | UnknownRecord;
}

/** What a page has to say as a file, whatever the format. */
export interface FilePage {
  /** Path and query, without a host. */
  readonly pageHref: string;
  /** The data was imported, and is only in the browser that makes the file: every file says that its address does not carry it. */
  readonly isOwn?: boolean | undefined;
  readonly name: FileName;
  /** Absent where a page has none: there are no pictures of it. */
  readonly figure: { readonly answer: Answer; readonly title?: string | undefined } | undefined;
  /** Of the table; the figure's where it has one and nothing else is said. */
  readonly title: string;
  /** What a document says before the table of `rows`. */
  readonly lead?: (() => readonly TextBlock[]) | undefined;
  readonly rows: readonly PageRow[];
  /** Whether the figure draws the rows of the table, in their order. */
  readonly drawsRows: boolean;
  /** What the page was asked for, as JSON names it. */
  readonly view: Readonly<Record<string, string>>;
  /** Models that were asked for and have no value. */
  readonly unknown: readonly Id[];
}

/** A page that makes its own figure and texts, as its rows are no values of models. */
export interface ContentPage {
  /** Path and query, without a host. */
  readonly pageHref: string;
  readonly name: FileName;
  /** `undefined` where the page has no figure. */
  readonly plan: (options: Pick<FileOptions, "width" | "height">) => FigurePlan | undefined;
  /** The values and claims that it rests on. */
  readonly used: () => Used;
  readonly csv: () => string;
  readonly json: () => string;
  readonly document: () => TextDocument;
}

/** What a page is asked for: parameters of the page and of the file. */
export interface PageRequest {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly query: URLSearchParams;
}

/** What could be read of a request; with problems no file is made. No page: there is no such thing. */
export type PageRead<Page = FilePage | ContentPage> =
  | { readonly page: Page; readonly problems: readonly ViewProblem[] }
  | { readonly page: undefined; readonly problems: readonly [ViewProblem, ...ViewProblem[]] };

export const knownRow = (row: KnownRow, metric: Metric, rank?: RankInterval): PageRow => ({
  model: row.model,
  metric,
  known: row,
  record: rowRecord(row, metric, rank),
});

interface Named {
  readonly id: Id;
  readonly name: string;
  readonly nameZh?: string | undefined;
}

/** A file name of things: their ids, or their names in the language of the page. */
export const thingsName = (things: readonly Named[], locale: Locale): FileName =>
  joinedName(
    ["tenfold", ...things.map(({ id }) => id)],
    ["tenfold", ...things.map((thing) => nameOf(thing, locale))],
    locale,
  );
