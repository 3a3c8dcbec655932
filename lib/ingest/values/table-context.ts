import type { Issue } from "../../schema/issue";
import type { MarkedName } from "../cells/name-marks";
import type { Counting } from "../import-counts";
import type { Mapping, NamedMetric } from "../mapping";
import type { ColumnRole } from "../words/column-roles";
import type { NamingColumns } from "./left-out";
import type { PlacedColumn } from "./placed-column";
import type { TableBuilder } from "./table-builder";
import type { TellingColumns } from "./telling-columns";

/** What stays the same through one table, and what its rows add to. */
export interface TableContext {
  readonly file: string;
  readonly mapping: Mapping;
  readonly builder: TableBuilder;
  readonly placed: readonly PlacedColumn[];
  readonly byRole: (role: ColumnRole) => readonly PlacedColumn[];
  /** The columns in which every row has to say something. */
  readonly naming: readonly NamingColumns[];
  /** The model of every row, where no column names one. */
  readonly model: string | undefined;
  /** Names with a sign behind them that leads to a note, by how they are written. */
  readonly marked: ReadonlyMap<string, MarkedName>;
  /** Whether the columns of values name their models, and no row does. */
  readonly hasOwnModels: boolean;
  /** The columns that hold values. */
  readonly values: readonly PlacedColumn[];
  /** The columns that say under what the values of a row were measured; a date may be one. */
  readonly conditions: readonly PlacedColumn[];
  /** The columns that say it as well, of rows that nothing else tells apart. */
  readonly telling: TellingColumns | undefined;
  /** The places of those whose names stand before what their cells say. */
  readonly named: ReadonlySet<number>;
  /** The columns of uncertainties and ends, by the header of the column they belong to. */
  readonly companions: ReadonlyMap<string, readonly PlacedColumn[]>;
  readonly fileSource: string;
  /** The metrics named so far in a column of metrics. */
  readonly metricsByName: Map<string, NamedMetric>;
  readonly counts: Counting;
  readonly issues: Issue[];
}

export type ListIssue = (
  code: string,
  column: string,
  value: string,
  message: string,
  more?: Partial<Pick<Issue, "severity" | "detail">>,
) => void;

export interface RowContext {
  readonly line: number;
  readonly cells: readonly string[];
  /** Which time the row measures the same thing, from 1 on; 0 where nothing tells. */
  readonly run: number;
  /** The first filled cell of the columns with a role. */
  readonly firstText: (role: ColumnRole) => string;
  readonly issue: ListIssue;
}
