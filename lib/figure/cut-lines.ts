import { type PlacedLine, type PlacedText, px, type Rect } from "./plan";
import { textWidth } from "./text-width";

const clearance = 3;
/** A rest of a line shorter than this is left out: a few dashes between two labels are no line any more. */
const shortest: Readonly<Record<PlacedLine["role"], number>> = { grid: 4, axis: 2, leader: 2, reference: 10 };

/** The box in px that a text fills: from the top of its capitals to the foot of its letters. */
export function textBox({ x, y, text, size, weight, anchor }: PlacedText): Rect {
  const width = textWidth(text, size, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.76, width, height: size };
}

/** Upright and level lines without the parts that would run through a text: it stays legible without a rim too. */
export const cutLines = (lines: readonly PlacedLine[], texts: readonly PlacedText[]): readonly PlacedLine[] =>
  cutLinesAround(lines, texts, []);

/** The same, and without the parts in further boxes. */
export function cutLinesAround(
  lines: readonly PlacedLine[],
  texts: readonly PlacedText[],
  others: readonly Rect[],
): readonly PlacedLine[] {
  const boxes = [...texts.map(textBox), ...others];
  return lines.flatMap((line) =>
    line.x1 === line.x2 ? cutUpright(line, boxes) : line.y1 === line.y2 ? cutLevel(line, boxes) : [line],
  );
}

function cutUpright(line: PlacedLine, boxes: readonly Rect[]): readonly PlacedLine[] {
  const { x1: at } = line;
  const taken: Span[] = [];
  for (const { x, y, width, height } of boxes)
    if (at > x - clearance && at < x + width + clearance) taken.push({ from: y, to: y + height });
  return remaining(line.y1, line.y2, taken, shortest[line.role]).map(({ from, to }) => ({ ...line, y1: from, y2: to }));
}

function cutLevel(line: PlacedLine, boxes: readonly Rect[]): readonly PlacedLine[] {
  const { y1: at } = line;
  const taken: Span[] = [];
  for (const { x, y, width, height } of boxes) if (at > y && at < y + height) taken.push({ from: x, to: x + width });
  return remaining(line.x1, line.x2, taken, shortest[line.role]).map(({ from, to }) => ({ ...line, x1: from, x2: to }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function remaining(from: number, to: number, taken: Span[], least: number): readonly Span[] {
  const rest: Span[] = [];
  let start = from;
  for (const span of taken.sort((a, b) => a.from - b.from)) {
    const end = span.from - clearance;
    if (end - start >= least) rest.push({ from: px(start), to: px(Math.min(to, end)) });
    start = Math.max(start, span.to + clearance);
    if (start >= to) return rest;
  }
  if (to - start >= (start === from ? 0 : least)) rest.push({ from: px(start), to: px(to) });
  return rest;
}
