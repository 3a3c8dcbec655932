import type { ModelMatch } from "@/lib/ingest/catalogue/match-models";
import type { TableText } from "@/lib/ingest/catalogue/read-tables";
import type { PackedCatalogue } from "@/lib/ingest/catalogue/transport";
import type { AssumedModel } from "@/lib/ingest/guess/assumed-model";
import type { MetricChange } from "@/lib/ingest/guess/edit-mapping";
import type { ColumnEvidence } from "@/lib/ingest/guess/guess-mapping";
import type { ImportCounts } from "@/lib/ingest/import-counts";
import type { OwnReport } from "@/lib/ingest/import-files";
import type { Mapping, TableShape } from "@/lib/ingest/mapping";
import type { ColumnRole } from "@/lib/ingest/words/column-roles";
import type { Issue } from "@/lib/schema/issue";
import type { WhyUnread } from "@/lib/schema/unreadable";
import type { TableName } from "@/lib/schema/vocabulary";
import type { TakenFile } from "./taken-file";

/** A table of a file, by its place in the file. */
export interface TablePlace {
  readonly file: TakenFile["id"];
  readonly table: number;
}

export interface AddedFile extends TakenFile {
  /** Of its tables, where they were read before. */
  readonly mappings: readonly Mapping[];
}

/** A change of the mapping of one table. */
export type Edit = TablePlace &
  (
    | { readonly kind: "role"; readonly place: number; readonly role: ColumnRole }
    | { readonly kind: "metric"; readonly place: number; readonly change: MetricChange }
    | { readonly kind: "shape"; readonly shape: TableShape }
    | { readonly kind: "model"; readonly name: string }
    | { readonly kind: "mapping"; readonly mapping: Mapping }
  );

export type ImportQuestion =
  /** What is remembered are recipes as texts; one that cannot be read is passed over. */
  | { readonly kind: "add"; readonly files: readonly AddedFile[]; readonly remembered: readonly string[] }
  | { readonly kind: "remove"; readonly file: TakenFile["id"] }
  | Edit
  | { readonly kind: "pack" };

/** What the page asks of its worker. */
export type ImportRequest =
  | { readonly kind: "start"; readonly catalogueHref: string }
  | (ImportQuestion & { readonly ticket: number });

/** One table as the page shows it. */
export interface TableSummary {
  readonly at: TablePlace;
  /** The name of its file. */
  readonly file: string;
  readonly path: string;
  readonly mapping: Mapping;
  /** The model of all rows, where no column names one. */
  readonly model: AssumedModel | undefined;
  readonly counts: ImportCounts;
  readonly columns: readonly ColumnEvidence[];
}

export interface FileSummary {
  readonly id: TakenFile["id"];
  readonly name: string;
  readonly format: string;
  readonly isEmpty: boolean;
}

export interface ImportSummary {
  readonly files: readonly FileSummary[];
  readonly tables: readonly TableSummary[];
  /** Tables as Tenfold writes them, which need no mapping. */
  readonly ownTables: readonly OwnReport[];
  readonly counts: ImportCounts;
  readonly rowsOf: Readonly<Record<TableName, number>>;
  readonly issues: readonly Issue[];
  /** `undefined` where the catalogue could not be loaded, so nobody knows. */
  readonly matches: readonly NamedMatch[] | undefined;
}

export interface NamedMatch extends ModelMatch {
  readonly name: string;
  readonly knownName: string;
}

export interface Packed {
  readonly texts: readonly TableText[];
  readonly packed: PackedCatalogue;
}

/** Each bears the ticket of what was asked. */
export type ImportReply = { readonly ticket: number } & (
  | { readonly kind: "progress"; readonly file: string; readonly rows: number; readonly share: number }
  | { readonly kind: "summary"; readonly summary: ImportSummary }
  | ({ readonly kind: "packed" } & Packed)
  | { readonly kind: "failed"; readonly why: WhyUnread }
);
