import ranges from "@fontsource-variable/noto-sans-sc/unicode.json";

interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The files that Noto Sans SC comes in, by the code points that each has. */
const slices: readonly Slice[] = Object.entries(ranges).map(([name, list]) => ({
  name: name.replace(/[[\]]/g, ""),
  ranges: list.split(",").map(parseRange),
}));

export const sliceNames: readonly string[] = slices.map(({ name }) => name);

/** The slice of Noto Sans SC that has a code point. */
export const sliceOf = (codePoint: number): string | undefined =>
  slices.find((slice) => slice.ranges.some(([first, last]) => codePoint >= first && codePoint <= last))?.name;

function parseRange(range: string): readonly [number, number] {
  const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
