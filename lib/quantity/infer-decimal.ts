/**
 * The decimal separator of a column, from all its cells together: one cell such as `1,014` says nothing by itself.
 * Evidence for a comma: a dot groups thousands before it (`1.014,45`), several dots in one number, or a last group
 * that is not three digits (`92,6`). The same for a dot with the signs exchanged.
 */
export function inferDecimal(cells: readonly string[]): "." | "," | "ambiguous" {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    for (const number of cell.match(/\d[\d.,]*\d|\d/g) ?? []) {
      const evidence = separatorOf(number);
      if (evidence === ",") comma = true;
      if (evidence === ".") dot = true;
    }
  }
  if (comma && dot) return "ambiguous";
  return comma ? "," : ".";
}

function separatorOf(number: string): "." | "," | undefined {
  const lastComma = number.lastIndexOf(",");
  const lastDot = number.lastIndexOf(".");
  if (lastComma >= 0 && lastDot >= 0) return lastComma > lastDot ? "," : ".";
  if (lastComma >= 0) return groupedBy(number, ",") ? (number.indexOf(",") === lastComma ? undefined : ".") : ",";
  if (lastDot >= 0) return number.indexOf(".") === lastDot ? (groupedBy(number, ".") ? undefined : ".") : ",";
  return undefined;
}

const groupedBy = (number: string, mark: string): boolean => {
  const [first = "", ...groups] = number.split(mark);
  return first.length <= 3 && first !== "0" && groups.every((group) => group.length === 3);
};
