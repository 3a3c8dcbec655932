import { indexOf } from "../query/catalogue-index";
import type { Catalogue, Id } from "../schema/catalogue";
import { plainCell } from "./csv";
import type { Evidence, WrittenText } from "./evidence";

/** What a file calls something, by what the tables call it under that id. */
export interface TextChange {
  readonly id: Id;
  readonly column: WrittenText["column"];
  /** Empty where there is none. */
  readonly before: string;
  readonly after: string;
}

type Cells = Readonly<Record<string, string | undefined>>;

/** Columns of a CSV whose texts follow from the id that stands in another one. */
const columnsOf = {
  model: ["name", "name_zh", "organization", "field"],
  source: ["source_title", "source_url"],
  id: ["statement", "statement_zh", "note", "note_zh"],
} as const;

/** The texts in a row of a CSV. A column that the file no longer has says nothing. */
export function textsOfCells(cells: Cells): readonly WrittenText[] {
  const texts = Object.entries(columnsOf).flatMap(([key, columns]) => {
    const id = cells[key];
    if (!id) return [];
    return columns.flatMap((column) => {
      const text = cells[column];
      return text === undefined ? [] : [{ column, id, text: plainCell(text) }];
    });
  });
  const { second_source: second, second_source_url: url } = cells;
  return second && url ? [...texts, { column: "source_url", id: second, text: plainCell(url) }] : texts;
}

interface NamedSource {
  readonly id: Id;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
}

export const textsOfSource = ({ id, title = "", url = "" }: NamedSource): readonly WrittenText[] => [
  { column: "source_title", id, text: title },
  { column: "source_url", id, text: url },
];

interface NamedRow {
  readonly model: Id;
  readonly name: string;
  readonly organization: readonly Id[];
  readonly field: string;
  readonly source: NamedSource;
  readonly second?: { readonly source: NamedSource } | undefined;
}

/** The texts in a row of a view as JSON. */
export const textsOfRow = ({ model, name, organization, field, source, second }: NamedRow): readonly WrittenText[] => [
  { column: "name", id: model, text: name },
  { column: "organization", id: model, text: organization.join(";") },
  { column: "field", id: model, text: field },
  ...textsOfSource(source),
  ...(second === undefined ? [] : textsOfSource(second.source)),
];

interface NamedClaim {
  readonly id: Id;
  readonly statement?: string | undefined;
  readonly statementZh?: string | undefined;
  readonly note?: string | undefined;
  readonly noteZh?: string | undefined;
  readonly source?: NamedSource | undefined;
}

/** The texts in a claim as JSON. */
export const textsOfClaim = ({ id, source, ...texts }: NamedClaim): readonly WrittenText[] => [
  { column: "statement", id, text: texts.statement ?? "" },
  { column: "statement_zh", id, text: texts.statementZh ?? "" },
  { column: "note", id, text: texts.note ?? "" },
  { column: "note_zh", id, text: texts.noteZh ?? "" },
  ...(source === undefined ? [] : textsOfSource(source)),
];

/** The texts that are others in the tables, each once. What the tables do not have is a matter of its row. */
export function textChanges({ texts = [], sources }: Evidence, catalogue: Catalogue): readonly TextChange[] {
  const tableText = textsIn(catalogue);
  const changes = new Map<string, TextChange>();
  for (const { column, id, text } of [...texts, ...sources.flatMap(textsOfSource)]) {
    const after = tableText(column, id);
    if (after === undefined || folded(text) === folded(after)) continue;
    changes.set(JSON.stringify([column, id, text]), { id, column, before: text, after });
  }
  return [...changes.values()];
}

/** Programs break lines in a way of their own. */
const folded = (text: string): string => text.replaceAll("\r\n", "\n").trim();

function textsIn(catalogue: Catalogue): (column: WrittenText["column"], id: Id) => string | undefined {
  const { byId } = indexOf(catalogue);
  const claims = new Map(catalogue.claims.map((claim) => [claim.id, claim]));
  const ofModel = (id: Id) => byId.get(id);
  const readers: Readonly<Record<WrittenText["column"], (id: Id) => string | undefined>> = {
    name: (id) => ofModel(id)?.model.name,
    name_zh: (id) => orEmpty(ofModel(id)?.model, ({ nameZh }) => nameZh),
    organization: (id) =>
      ofModel(id)
        ?.organizations.map((one) => one.id)
        .join(";"),
    field: (id) => ofModel(id)?.model.field,
    source_title: (id) => catalogue.sources.get(id)?.title,
    source_url: (id) => orEmpty(catalogue.sources.get(id), ({ url }) => url),
    statement: (id) => claims.get(id)?.statement,
    statement_zh: (id) => orEmpty(claims.get(id), ({ statementZh }) => statementZh),
    note: (id) => orEmpty(claims.get(id), ({ note }) => note),
    note_zh: (id) => orEmpty(claims.get(id), ({ noteZh }) => noteZh),
  };
  return (column, id) => readers[column](id);
}

const orEmpty = <T>(row: T | undefined, read: (row: T) => string | undefined): string | undefined =>
  row === undefined ? undefined : (read(row) ?? "");
