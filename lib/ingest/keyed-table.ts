import type { z } from "zod";
import type { Id } from "../schema/catalogue";
import type { Issue } from "../schema/issue";
import { closest } from "./closest";
import { type RawRow, type RawTable, readRow } from "./read-rows";
import { issueAt } from "./row-checks";

/** A table that other rows name by id. */
export interface KeyedTable<Row> {
  readonly file: string;
  readonly rows: ReadonlyMap<Id, Row>;
  /** The lines of rows that could not be used, by the id they have. */
  readonly leftOut: ReadonlyMap<Id, number>;
  /** The id most like a misspelt one, if there is one. */
  readonly suggest: (id: string) => string | undefined;
}

/** The rows of a table by id; the first of two rows with the same id is kept, and a row with an error is left out. */
export function keyTable<Schema extends z.ZodType<{ readonly id: Id }>, Row extends { readonly id: Id }>(
  { rows, file }: RawTable,
  schemaOf: (raw: RawRow) => Schema,
  issues: Issue[],
  shape: (row: z.output<Schema>) => Row,
  check: (row: Row, raw: RawRow) => readonly Issue[] = () => [],
): KeyedTable<Row> {
  const kept = new Map<Id, Row>();
  const lines = new Map<Id, number>();
  const leftOut = new Map<Id, number>();
  for (const raw of rows) {
    const row = usable(raw);
    if (row === undefined) {
      leftOut.set(raw.cells.id ?? "", raw.line);
      continue;
    }
    const first = lines.get(row.id);
    if (first === undefined) {
      kept.set(row.id, row);
      lines.set(row.id, raw.line);
    } else {
      const message = `line ${first} has this id already; an id stands once in ${file}`;
      issues.push(issueAt(file, raw, "duplicate-id", "id", message));
    }
  }
  return { file, rows: kept, leftOut, suggest: suggestFrom([...kept.keys()]) };

  function usable(raw: RawRow): Row | undefined {
    if (raw.isBroken) return undefined;
    const parsed = readRow(schemaOf(raw), raw, file);
    issues.push(...parsed.issues);
    if (parsed.value === undefined) return undefined;
    const row = shape(parsed.value);
    const found = check(row, raw);
    issues.push(...found);
    return found.some(({ severity }) => severity === "error") ? undefined : row;
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
