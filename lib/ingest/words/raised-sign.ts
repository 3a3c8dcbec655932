const digits = /^[+\-−]?\d{1,3}$/;
const base = /(?:^|\dx|[^\p{L}\d.,])(?:10|2)$/iu;
const whole = /(?:^|\dx|[^\p{L}\d.,])\d+$/iu;
/** `C`, `R` and `km`, but not the `M` of `5 M`. */
const shortName = /(?:^|(?<!\d)[^\p{L}\d])[A-Za-z]{1,2}$/u;

/** What is raised behind a text, on its line: a power as `^2`, a part of a name such as `C³` or `U²Net` as it is, what leads to a note as `[2]`. */
export function raisedSign(raised: string, before: string, behind: string): string {
  if (digits.test(raised)) {
    if (base.test(before) || (whole.test(before) && /^[23]$/.test(raised))) return `^${raised}`;
    if (shortName.test(before) || (/\p{L}$/u.test(before) && /^\p{L}/u.test(behind))) return raised;
  }
  const parts = raised.split(/\s*,\s*/);
  return parts.every((part) => /^\w/.test(part)) ? parts.map((part) => `[${part}]`).join(",") : raised;
}

/** Whether a sign that stands raised behind a name is a part of it. */
export const isOfName = (name: string, sign: string): boolean => /^[²³⁴⁵]$/.test(sign) && shortName.test(name);
