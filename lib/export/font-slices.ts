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

/** The slice of Noto Sans SC that has a code point; the first of several. */
export function sliceOf(codePoint: number): string | undefined {
  nameOfPoint ??= namePoints();
  return nameOfPoint.get(codePoint);
}

let nameOfPoint: ReadonlyMap<number, string> | undefined;

function namePoints(): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { name, ranges: own } of slices)
    for (const [first, last] of own)
      for (let point = first; point <= last; point += 1) if (!names.has(point)) names.set(point, name);
  return names;
}

function parseRange(range: string): readonly [number, number] {
  const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
