import { isConditionName } from "../words/column-names";
import { headerWords } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";

const fewest = 2;
const atNumber = /^(\D*\p{L}\D*?)\s*[.=]\s*(\d[\d,]*[km]?)$/iu;

/**
 * `Sequence Length.1024` beside `Sequence Length.2048`, as a header of two rows is joined, says under what each column was measured:
 * no such column is the setting itself.
 */
export function withValuesAtSettings(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const settings = columns.map(settingOf);
  const isOne = (setting: string | undefined): boolean =>
    setting !== undefined && settings.filter((other) => other === setting).length >= fewest;
  return columns.map((column, place) => {
    const [, name = "", number = ""] = isOne(settings[place]) ? (atNumber.exec(column.header) ?? []) : [];
    if (name === "") return column;
    const condition = `${name.trim().replaceAll("_", " ")} ${number}`;
    if (column.role !== "condition") return { ...column, condition };
    const { reason: _, ...own } = column;
    return { ...own, role: "measurement", condition };
  });
}

function settingOf({ header, role }: GuessedColumn): string | undefined {
  const words = headerWords(atNumber.exec(header)?.[1] ?? "");
  const isOpen = role === "measurement" || role === "condition" || role === "ignore";
  return isOpen && words !== "" && isConditionName(words, true) ? words : undefined;
}
