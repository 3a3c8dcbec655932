import type { ForeignTable, TreeObject } from "../foreign-file";
import { isNumber } from "../tables/tree-shape";
import { type Around, isResult, roleOf, type TableAround, withAround } from "./around-tables";

/** A number in a record around tables that none of them holds. */
export interface BesideTables {
  readonly line: number;
  readonly path: string;
  readonly value: string;
}

/** A number in a record beside tables. */
export interface NumberAlone extends BesideTables {
  /** Whether it may say what came of something. */
  readonly isOpen: boolean;
  /** Whether it is of the file, and no column of the record. */
  readonly isOfFile: boolean;
}

/** A record beside tables that says numbers of its own. */
export interface RecordAlone {
  readonly path: string;
  readonly above: string;
  /** What stands in it, without what stands below. */
  readonly record: TreeObject;
  readonly around: Around;
  /** Where the record stands that names its model, which may be itself. */
  readonly owner: string | undefined;
  readonly numbers: readonly NumberAlone[];
}

/** Which of the records are certain to be about the one model that all tables beside them are of, also where none names it. */
export function ownRecords(
  found: readonly TableAround[],
  alone: readonly RecordAlone[],
): { readonly read: readonly RecordAlone[]; readonly listed: readonly BesideTables[] } {
  const names = new Set(found.flatMap(({ table }) => table.header));
  const areOfTests = found.length > 0 && found.every(({ table }) => isOfTests(table));
  const isOwn = ({ path: ofRecord, owner, numbers }: RecordAlone): boolean => {
    if (ofTraining.test(ofRecord)) return false;
    const own = numbers.filter(({ isOpen }) => isOpen).map(({ path }) => lastStep(path));
    if (!own.some((name) => names.has(name) || isResult(name))) return false;
    if (owner === undefined) return areOfTests;
    const within = found.filter(({ table }) => isWithin(table.path, owner) && holdsNumbers(table));
    return within.length > 0 && within.every(({ isOfOneModel }) => isOfOneModel);
  };
  const read = new Set(alone.filter(isOwn));
  const isTold = (one: RecordAlone, number: NumberAlone): boolean => {
    if (ofPages.test(lastStep(number.path))) return false;
    return read.has(one) ? number.isOfFile : number.isOpen || !found.some(({ table }) => isSaidIn(table, one, number));
  };
  return {
    read: [...read],
    listed: alone.flatMap((one) => one.numbers.filter((number) => isTold(one, number))),
  };
}

const ofPages = /^(?:pages?|total|count|offset|limit|index|rows|version)$/i;
const lastStep = (path: string): string => path.split(".").at(-1) ?? "";

/** Whether all rows of a table within a record say a number of it. */
function isSaidIn({ path, header, rows }: ForeignTable, record: RecordAlone, number: BesideTables): boolean {
  const place = header.indexOf(lastStep(number.path));
  return place >= 0 && isWithin(path, record.path) && rows.every(({ cells }) => cells[place] === number.value);
}

/** Weights of losses are called as results are. */
const ofTraining = /(?:^|\.)(?:hyper_?param(?:eter)?s|hparams|hps)(?:\.|$)/i;

/** Those of a list that name their models are one table; each of the others says where it stands. */
export function tablesOfOwn(
  records: readonly RecordAlone[],
  tableOf: (path: string, records: readonly TreeObject[]) => ForeignTable,
): readonly TableAround[] {
  const groups = new Map<string, RecordAlone[]>();
  const others: TableAround[] = [];
  for (const one of records) {
    const { path, above, owner = "", around, record } = one;
    if (owner === path) {
      const key = JSON.stringify([above, ...around]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
      continue;
    }
    const { line, entries } = record;
    const where = path.slice(owner === "" ? 0 : owner.length + 1);
    others.push(withAround(tableOf(owner, [{ line, entries: new Map([["condition", where], ...entries]) }]), around));
  }
  const named = [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ above, around }) => {
      const table = tableOf(
        above,
        group.map(({ record }) => record),
      );
      return withAround(table, around);
    }),
  );
  return [...named, ...others];
}

const isWithin = (path: string, owner: string): boolean =>
  owner === "" || path === owner || path.startsWith(`${owner}.`);

const holdsNumbers = ({ rows }: ForeignTable): boolean => rows.some(({ cells }) => cells.some(isNumber));

/** Each row names what was measured, and nothing else that may be compared. */
function isOfTests({ header, rows }: ForeignTable): boolean {
  const roles = header.map(roleOf);
  const isOpen = (place: number): boolean =>
    rows.some(({ cells }) => {
      const cell = cells[place] ?? "";
      return cell !== "" && !isNumber(cell) && !/^[{[]/.test(cell);
    });
  return (
    (roles.includes("benchmark") || roles.includes("task")) &&
    !roles.includes("model") &&
    !roles.some((role, place) => role === undefined && isOpen(place))
  );
}
