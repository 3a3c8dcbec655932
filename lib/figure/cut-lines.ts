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

const cutUpright = (line: PlacedLine, boxes: readonly Rect[]): readonly PlacedLine[] =>
  remaining(
    line.y1,
    line.y2,
    boxes
      .filter(({ x, width }) => line.x1 > x - clearance && line.x1 < x + width + clearance)
      .map(({ y, height }) => [y, y + height]),
    shortest[line.role],
  ).map(([y1, y2]) => ({ ...line, y1, y2 }));

const cutLevel = (line: PlacedLine, boxes: readonly Rect[]): readonly PlacedLine[] =>
  remaining(
    line.x1,
    line.x2,
    boxes.filter(({ y, height }) => line.y1 > y && line.y1 < y + height).map(({ x, width }) => [x, x + width]),
    shortest[line.role],
  ).map(([x1, x2]) => ({ ...line, x1, x2 }));

type Span = readonly [from: number, to: number];

function remaining(from: number, to: number, taken: readonly Span[], least: number): readonly Span[] {
  const rest: Span[] = [];
  let start = from;
  for (const [low, high] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (low - clearance - start >= least) rest.push([px(start), px(Math.min(to, low - clearance))]);
    start = Math.max(start, high + clearance);
    if (start >= to) return rest;
  }
  if (to - start >= (start === from ? 0 : least)) rest.push([px(start), px(to)]);
  return rest;
}
