import { fitText, startWithin, textWidth, type Weight } from "./text-width";

export interface Name {
  readonly text: string;
  readonly weight: Weight;
  /** In px. */
  readonly width: number;
  /** In px. */
  readonly room: number;
}

/** Where a name is cut: before the first or the last word in which it differs from another, or words further back. */
interface Way {
  readonly choose: typeof Math.min;
  readonly back: number;
  /** Of the room, at most, for what follows. */
  readonly share: number;
}

/** The easiest to read first. */
const ways: readonly Way[] = [
  { choose: Math.max, back: 0, share: 0.6 },
  { choose: Math.min, back: 0, share: 0.6 },
  { choose: Math.min, back: 0, share: 1 },
  { choose: Math.min, back: 1, share: 1 },
];

/** Names cut to their room: at the end, or before a word that tells them apart where they would look the same. */
export function fitNames(names: readonly Name[], sizePx: number): readonly string[] {
  if (names.every(({ width, room }) => width <= room)) return names.map(({ text }) => text);
  const cut = names.map(({ text, weight, width, room }) =>
    width <= room ? text : fitText(text, room, sizePx, weight),
  );
  const groups = new Map<string, number[]>();
  for (const [index, text] of cut.entries()) groups.set(text, [...(groups.get(text) ?? []), index]);
  for (const group of groups.values()) {
    const alike = group.flatMap((index) => names[index] ?? []);
    if (new Set(alike.map(({ text }) => text)).size < 2) continue;
    const taken = new Set(cut.filter((_, index) => !group.includes(index)));
    const toldApart = (texts: readonly string[]): number => new Set(texts.filter((text) => !taken.has(text))).size;
    const [best = []] = ways
      .map((way) => alike.map((name) => cutAt(name, alike, way, sizePx)))
      .sort((a, b) => toldApart(b) - toldApart(a));
    for (const [place, index] of group.entries()) cut[index] = best[place] ?? "";
  }
  return cut;
}

/** A name among others that look like it, cut in one of the ways. */
function cutAt(name: Name, alike: readonly Name[], { choose, back, share }: Way, sizePx: number): string {
  const others = alike.filter(({ text }) => text !== name.text);
  let place = choose(...others.map(({ text }) => commonStart(name.text, text)));
  for (let words = 0; words <= back; words += 1) place = name.text.lastIndexOf(" ", place - 1);
  return cutBefore(name, Math.max(0, place + 1), share, sizePx);
}

function commonStart(a: string, b: string): number {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end += 1;
  return end;
}

/** `Mask R-CNN…200ep (Detectron2)`: as much of the start as fits before the rest, which takes a share of the room. */
function cutBefore({ text, weight, room }: Name, place: number, share: number, sizePx: number): string {
  const widest = room - textWidth("…", sizePx, weight);
  const rest = fitText(text.slice(place), widest * share, sizePx, weight);
  const start = startWithin(text.slice(0, place), widest - textWidth(rest, sizePx, weight), sizePx, weight);
  return place === 0 ? fitText(text, room, sizePx, weight) : `${start.trimEnd()}…${rest}`;
}
