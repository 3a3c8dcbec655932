import { readUnit } from "../words/header-units";

/** A number with a sign behind it that leads to a note, or with a remark, as tables of papers and encyclopaedias have it. */
export interface MarkedCell {
  readonly number: string;
  readonly mark: string;
}

const longest = 60;
const remarked =
  /^(.*(?:[\d%BMKT亿万)]|illion|tokens|words|images|samples|param(?:eter)?s|hours|days))\s*[(（]([^()（）]{2,30})[)）]$/i;
/** `95.5 (1st)`: a place among others. */
const ordinal = /^(?:\d*(?:1st|2nd|3rd|\dth)|#\s?\d+)$/i;
/** `88.1 (+2.3%)`, `41.8 (+0.8)` and `11 (↓1)`: how far from another number. */
const difference = /^(?:[+−-]\s?\d[\d.,]*\s?%?|[↑↓▲▼]\s?\d[\d.,]*\s?%?)$/;
/** `87.5 ↑` and `89.1 ↑2.3`: which way from another number, and how far. */
const arrow = /^(\d[\d.,]*\s?%?)\s*([↑↓▲▼⬆⬇]\ufe0f?\s?(?:\d[\d.,]*\s?%?)?)$/;
/** `**90.2**`, as Markdown shows the best. */
const bold = /^(\*{1,2}|__)(\d[\d.,]*\s?%?)\1$/;
/** `8.3/10` and `83/100`: what the most is. */
const ofMost = /^(\d{1,3}(?:[.,]\d+)?)\s?(\/\s?(100?))$/;
/** `10.78 % N=328207 S=18448`: what it was counted from. */
const counted = /^(\d[\d.,]*\s?%?)\s+(\p{L}\w*=\d[\d.,]*%?(?:[\s,;]+\p{L}\w*=\d[\d.,]*%?){0,9})$/u;
const mostCounted = 200;
const measured = /^[±+~<>-]*\d[\d.,]*\s?(?:%|\p{L}*)$/u;
/** One sign each, as signs in a row are matched one by one: nested repetitions would take exponential time. */
const sign = /(?:\*|[†‡§¶]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|\^[a-z]|\s\^\d{1,2}|\[\^?(?:\d{1,2}|[a-z])\])/;
const marked = new RegExp(
  `^(.*(?:[\\d%)BMKT亿万]|illion|tokens|words|images|samples|param(?:eter)?s|hours|days))\\s*((?:${sign.source}[\\s,]*)+)$`,
  "i",
);
const power = /(?:^|\D)10$/;

/** `88.1*`, `88.1 †`, `88.1^a`, `88.1[1]`, `88.1 (+2.3%)`, `87.5 ↑`, `8.3/10` and `1.8T (est.)`; not `10⁵`, which is a number, nor `94.2/92.3`, which are two. */
export function markedCell(cell: string): MarkedCell | undefined {
  const [, share, counts] = cell.length <= mostCounted && cell.includes("=") ? (counted.exec(cell) ?? []) : [];
  if (share !== undefined && counts !== undefined) return { number: share, mark: `(${counts})` };
  if (cell.length > longest) return undefined;
  const [, before = "", words = ""] = remarked.exec(cell) ?? [];
  const isRemark = /\p{L}{2}/u.test(words) && !measured.test(words) && readUnit(words) === undefined;
  if (/\d/.test(before) && (isRemark || ordinal.test(words) || difference.test(words)))
    return { number: before.trim(), mark: `(${words.trim()})` };
  const [, shown, sign] = arrow.exec(cell) ?? [];
  if (shown !== undefined && sign !== undefined) return { number: shown.trim(), mark: sign.trim() };
  const [, , best] = bold.exec(cell) ?? [];
  if (best !== undefined) return { number: best, mark: "(bold)" };
  const [, part = "", ofIt = "", most] = ofMost.exec(cell) ?? [];
  if (most !== undefined && Number.parseFloat(part.replace(",", ".")) <= Number(most))
    return { number: part, mark: ofIt };
  const [, number, mark] = marked.exec(cell) ?? [];
  if (number === undefined || mark === undefined || !/\d/.test(number)) return undefined;
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(mark) && power.test(number)) return undefined;
  return { number: number.trim(), mark: mark.trim() };
}
