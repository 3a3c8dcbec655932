import type {
  Benchmark,
  Catalogue,
  Claim,
  Measurement,
  Metric,
  Model,
  Organization,
  Source,
} from "../../schema/catalogue";

/** A table by columns; texts stand in one list for all tables and are named by their place in it. */
interface PackedTable {
  readonly length: number;
  readonly columns: Readonly<Record<string, readonly PackedCell[]>>;
}

/** A number is the place of a text; -1 is an unknown cell; anything else is held in a list of one. */
type PackedCell = number | readonly [unknown];

/** A catalogue for the way to the browser: a small JSON text, quick to read. */
export interface PackedCatalogue {
  readonly hash: string;
  readonly texts: readonly string[];
  readonly tables: Readonly<Record<(typeof packedTables)[number], PackedTable>>;
}

const packedTables = ["organizations", "models", "metrics", "benchmarks", "sources", "measurements", "claims"] as const;

export function packCatalogue(catalogue: Catalogue): PackedCatalogue {
  const places = new Map<string, number>();
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const pack = (rows: readonly object[]): PackedTable => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const entries = rows.map((row) => new Map(Object.entries(row)));
    const cell = (value: unknown): PackedCell =>
      value === undefined ? -1 : typeof value === "string" ? place(value) : [value];
    return {
      length: rows.length,
      columns: Object.fromEntries(names.map((name) => [name, entries.map((row) => cell(row.get(name)))])),
    };
  };
  const tables = {
    organizations: pack([...catalogue.organizations.values()]),
    models: pack([...catalogue.models.values()]),
    metrics: pack([...catalogue.metrics.values()]),
    benchmarks: pack([...catalogue.benchmarks.values()]),
    sources: pack([...catalogue.sources.values()]),
    measurements: pack(catalogue.measurements),
    claims: pack(catalogue.claims),
  };
  return { hash: catalogue.hash, texts: [...places.keys()], tables };
}

export function unpackCatalogue({ hash, texts, tables }: PackedCatalogue): Catalogue {
  const unpack = <Row>({ length, columns }: PackedTable): readonly Row[] => {
    const names = Object.entries(columns);
    return Array.from({ length }, (_, index) => {
      const row: Record<string, unknown> = {};
      for (const [name, cells] of names) {
        const cell = cells[index];
        if (typeof cell !== "number") row[name] = cell?.[0];
        else if (cell >= 0) row[name] = texts[cell];
      }
      return row as Row;
    });
  };
  const keyed = <Row extends { readonly id: string }>(table: PackedTable): ReadonlyMap<string, Row> =>
    new Map(unpack<Row>(table).map((row) => [row.id, row]));
  return {
    organizations: keyed<Organization>(tables.organizations),
    models: keyed<Model>(tables.models),
    metrics: keyed<Metric>(tables.metrics),
    benchmarks: keyed<Benchmark>(tables.benchmarks),
    sources: keyed<Source>(tables.sources),
    measurements: unpack<Measurement>(tables.measurements),
    claims: unpack<Claim>(tables.claims),
    hash,
  };
}
