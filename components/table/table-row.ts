import type { Answer, KnownRow, UnknownRow } from "@/lib/query/answer";
import type { Model, Organization } from "@/lib/schema/catalogue";

/** A row of the table: a model, with its value where one is known. */
export interface TableRow {
  readonly model: Model;
  readonly organizations: readonly Organization[];
  readonly isBaseline: boolean;
  readonly known?: KnownRow | undefined;
}

/** Known rows in the order of the view, then the unknown ones. */
export function tableRows(answer: Answer): readonly TableRow[] {
  return [...answer.rows.map((known: KnownRow) => ({ ...rowOf(known), known })), ...answer.unknown.map(rowOf)];
}

const rowOf = ({ model, organizations, isBaseline }: KnownRow | UnknownRow): TableRow => ({ model, organizations, isBaseline });
