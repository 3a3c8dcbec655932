const longest = 60;
const count = String.raw`(\d[\d.,]*)\s?\/\s?(\d[\d.,]*)`;
const share = String.raw`(\d+(?:[.,](\d+))?\s?%?)`;
const behind = new RegExp(String.raw`^${count}\s*[(（]\s*${share}\s*[)）]$`);
const before = new RegExp(String.raw`^${share}\s*[(（]\s*${count}\s*[)）]$`);

/** The share in `485/500 (97.00%)` and `97.0% (485/500)`, where it is the one that both numbers make. */
export function countedShare(cell: string): string | undefined {
  if (cell.length > longest || !/\/.*[(（]|[(（].*\//.test(cell)) return undefined;
  const [, some, all, after, afterPoint = ""] = behind.exec(cell) ?? [];
  const [, first, firstPoint = "", part = some, whole = all] = before.exec(cell) ?? [];
  const stated = after ?? first;
  if (stated === undefined || part === undefined || whole === undefined) return undefined;
  const times = stated.endsWith("%") ? 100 : 1;
  const made = (times * countIn(part)) / countIn(whole);
  const said = Number.parseFloat(stated.replace(",", "."));
  const lastDigit = 10 ** -(after === undefined ? firstPoint : afterPoint).length;
  return Math.abs(made - said) < lastDigit ? stated.trim() : undefined;
}

const countIn = (text: string): number => Number(text.replace(/[.,]/g, ""));
