const grouped = /^\d{3}(?:,\d{3})+$/;

/** Whether `244,250` among `204` and `310` is two numbers: nothing else reaches a thousand, and each part is as large as the others. */
export function areListed(cells: readonly string[]): boolean {
  const joined = cells.filter((cell) => grouped.test(cell));
  const others = cells.filter((cell) => /\d/.test(cell) && !grouped.test(cell)).map(Number);
  const isAmong = (part: string): boolean =>
    others.some((one) => one <= Number(part)) && others.some((one) => one >= Number(part));
  return (
    joined.length > 0 &&
    joined.length * 4 <= others.length &&
    others.every((one) => one < 1000) &&
    joined.every((cell) => cell.split(",").every(isAmong))
  );
}
