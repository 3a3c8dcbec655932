import { fitText, startWithin, textWidth, type Weight } from "./text-width";

export interface Name {
  readonly text: string;
  readonly weight: Weight;
  /** In px. */
  readonly width: number;
  /** In px. */
  readonly room: number;
}

/** Of the room of a name, for the part that tells it apart. */
const tellingShare = 0.6;

/** Names cut to their room: at the end, or before the part that tells them apart where they would look the same. */
export function fitNames(names: readonly Name[], sizePx: number): readonly string[] {
  if (names.every(({ width, room }) => width <= room)) return names.map(({ text }) => text);
  const cut = names.map(({ text, weight, width, room }) =>
    width <= room ? text : fitText(text, room, sizePx, weight),
  );
  return names.map((name, index) => {
    const alike = names.filter((other, place) => other.text !== name.text && cut[place] === cut[index]);
    if (cut[index] === name.text || alike.length === 0) return cut[index] ?? name.text;
    return cutBefore(
      name,
      wordBefore(
        name.text,
        alike.map(({ text }) => text),
      ),
      sizePx,
    );
  });
}

/** Where the word begins in which a text first differs from others. */
function wordBefore(text: string, others: readonly string[]): number {
  const shared = Math.max(...others.map((other) => commonStart(text, other)));
  return Math.max(0, text.lastIndexOf(" ", shared - 1) + 1);
}

function commonStart(a: string, b: string): number {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end += 1;
  return end;
}

/** `Mask R-CNN…200ep (Detectron2)`: as much of the start as fits before the rest from a place on. */
function cutBefore({ text, weight, room }: Name, place: number, sizePx: number): string {
  const rest = fitText(text.slice(place), room * tellingShare, sizePx, weight);
  const start = startWithin(text.slice(0, place), room - textWidth(`…${rest}`, sizePx, weight), sizePx, weight);
  return `${start.trimEnd()}…${rest}`;
}
