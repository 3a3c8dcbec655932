import type { ForeignFile, ForeignTable } from "../foreign-file";
import { tellingParts } from "../trees/telling-parts";
import type { Adapter, Reading } from "./adapter";
import { generic } from "./generic";

/** Reads the tables of a file that are known, several of them under where each stands, and the others as any table. */
export const byTable =
  (known: (table: ForeignTable, file: ForeignFile) => Reading | undefined): Adapter["read"] =>
  (file) => {
    const read = file.tables.map((table) => ({ table, reading: known(table, file) }));
    const found = read.flatMap(({ table: { path }, reading }) => (reading === undefined ? [] : [{ path, reading }]));
    if (found.length === 0) return undefined;
    const parts = found.length > 1 ? tellingParts(found.map(({ path }) => path)) : [];
    const others = read.filter(({ reading }) => reading === undefined).map(({ table }) => table);
    return [
      ...found.map(({ reading }, index) => under(parts[index] ?? "", reading)),
      ...(generic.read({ ...file, tables: others }) ?? []),
    ];
  };

function under(part: string, reading: Reading): Reading {
  const own = [part, reading.mapping.condition ?? ""].filter((text) => text !== "").join(", ");
  return own === "" ? reading : { ...reading, mapping: { ...reading.mapping, condition: own } };
}
