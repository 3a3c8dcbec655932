/** A number with a sign behind it that leads to a note, as tables of papers and encyclopaedias have it. */
export interface MarkedCell {
  readonly number: string;
  readonly mark: string;
}

const longest = 60;
const sign = /(?:\*+|[†‡§¶]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\^[a-z]|\s\^\d{1,2}|\[\^?(?:\d{1,2}|[a-z])\])/;
const marked = new RegExp(`^(.*[\\d%)BMKT])\\s*((?:${sign.source}[\\s,]*)+)$`, "i");
const power = /(?:^|\D)10$/;

/** `88.1*`, `88.1 †`, `88.1^a` and `88.1[1]`; not `10⁵`, which is a number, nor `94.2/92.3`, which are two. */
export function markedCell(cell: string): MarkedCell | undefined {
  if (cell.length > longest) return undefined;
  const [, number, mark] = marked.exec(cell) ?? [];
  if (number === undefined || mark === undefined || !/\d/.test(number)) return undefined;
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(mark) && power.test(number)) return undefined;
  return { number: number.trim(), mark: mark.trim() };
}
