import type { AssumedModel } from "@/lib/ingest/assumed-model";
import type { ColumnRole } from "@/lib/ingest/column-roles";
import type { MetricChange } from "@/lib/ingest/edit-mapping";
import type { ColumnEvidence } from "@/lib/ingest/guess-mapping";
import type { ImportCounts } from "@/lib/ingest/import-counts";
import type { OwnReport } from "@/lib/ingest/import-files";
import type { Mapping, TableShape } from "@/lib/ingest/mapping";
import type { ModelMatch } from "@/lib/ingest/match-models";
import type { TableText } from "@/lib/ingest/read-tables";
import type { PackedCatalogue } from "@/lib/ingest/transport";
import type { Issue } from "@/lib/schema/issue";
import type { TableName } from "@/lib/schema/vocabulary";

/** What the page asks of its worker. */
export type ImportRequest =
  | { readonly kind: "start"; readonly catalogueHref: string }
  /** What is remembered are recipes as texts; one that cannot be read is passed over. */
  | { readonly kind: "add"; readonly files: readonly File[]; readonly remembered: readonly string[] }
  | { readonly kind: "remove"; readonly file: number }
  | { readonly kind: "role"; readonly table: number; readonly place: number; readonly role: ColumnRole }
  | { readonly kind: "metric"; readonly table: number; readonly place: number; readonly change: MetricChange }
  | { readonly kind: "shape"; readonly table: number; readonly shape: TableShape }
  | { readonly kind: "model"; readonly table: number; readonly name: string }
  | { readonly kind: "mapping"; readonly table: number; readonly mapping: Mapping }
  | { readonly kind: "pack" };

/** One table as the page shows it. */
export interface TableSummary {
  readonly file: string;
  readonly path: string;
  readonly mapping: Mapping;
  /** The model of all rows, where no column names one. */
  readonly model: AssumedModel | undefined;
  readonly counts: ImportCounts;
  readonly columns: readonly ColumnEvidence[];
}

export interface ImportSummary {
  readonly files: readonly { readonly name: string; readonly format: string; readonly isEmpty: boolean }[];
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

export type ImportReply =
  | { readonly kind: "progress"; readonly file: string; readonly rows: number; readonly share: number }
  | { readonly kind: "summary"; readonly summary: ImportSummary }
  | { readonly kind: "packed"; readonly texts: readonly TableText[]; readonly packed: PackedCatalogue }
  | { readonly kind: "failed"; readonly reason: string };
