import type { z } from "zod";
import type { Id } from "../../schema/catalogue";
import type { Issue } from "../../schema/issue";
import { closest } from "./closest";
import { type RawRow, type RawTable, readRow } from "./read-rows";
import { issueAt } from "./row-checks";

/** The line of a row with errors of its own, or the issue of another table of which no row can be read. */
export type LeftOut = number | Issue;

/** A table that other rows name by id. */
export interface KeyedTable<Row> {
  readonly file: string;
  readonly rows: ReadonlyMap<Id, Row>;
  /** Rows that could not be used, by the id they have: where they stand, or the table that they need. */
  readonly leftOut: ReadonlyMap<Id, LeftOut>;
  /** Why no id of it is known. */
  readonly unread: Issue | undefined;
  /** The id most like a misspelt one, if there is one. */
  readonly suggest: (id: string) => string | undefined;
}

/** The rows of a table by id; the first of two rows with the same id is kept, and a row with an error is left out. */
export function keyTable<Schema extends z.ZodType<{ readonly id: Id }>, Row extends { readonly id: Id }>(
  raw: RawTable,
  schemaOf: (raw: RawRow) => Schema,
  issues: Issue[],
  shape: (row: z.output<Schema>) => Row,
  check: (row: Row, raw: RawRow) => readonly Issue[] = () => [],
): KeyedTable<Row> {
  const { rows, file, unread } = raw;
  const kept = new Map<Id, Row>();
  const lines = new Map<Id, number>();
  const leftOut = new Map<Id, LeftOut>();
  for (const given of rows) {
    const row = usable(given);
    if (row === undefined) continue;
    const first = lines.get(row.id);
    if (first === undefined) {
      kept.set(row.id, row);
      lines.set(row.id, given.line);
    } else {
      const message = `line ${first} has this id already; an id stands once in ${file}`;
      issues.push(issueAt(file, given, "duplicate-id", "id", message));
    }
  }
  return { file, rows: kept, leftOut, unread, suggest: suggestFrom([...kept.keys()]) };

  function usable(given: RawRow): Row | undefined {
    const id = given.cells.id ?? "";
    const parsed = given.isBroken ? undefined : readRow(schemaOf(given), given, raw);
    issues.push(...(parsed?.issues ?? []));
    if (parsed?.value === undefined) {
      leftOut.set(id, given.line);
      return undefined;
    }
    const row = shape(parsed.value);
    const found = check(row, given);
    issues.push(...found);
    const errors = found.filter(({ severity }) => severity === "error");
    const [first] = errors;
    if (first === undefined) return row;
    leftOut.set(id, errors.every((error) => error.file !== file) ? first : given.line);
    return undefined;
  }
}

const mostSuggestions = 1000;

/** Remembers what it found, and stops looking where nearly every id of a large file is unknown. */
function suggestFrom(ids: readonly Id[]): (id: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (id) => {
    if (!found.has(id) && found.size < mostSuggestions) found.set(id, closest(id, ids));
    return found.get(id);
  };
}
