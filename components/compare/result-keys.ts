import type { KeyboardEvent } from "react";

/**
 * Keys of a search and the links it found: the arrows go through both, and Enter in the box follows an only link, or goes to
 * the first of several. Where nothing is found yet, Enter asks the server.
 */
export function moveThroughResults(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const links = [...currentTarget.querySelectorAll("a")];
  const box = currentTarget.querySelector("input[type=search]");
  const [first] = links;
  if (first === undefined || !(box instanceof HTMLInputElement)) return;
  const place = target instanceof HTMLAnchorElement ? links.indexOf(target) : -1;
  const isInBox = target === box;
  const next = nextOf(key, isInBox, [box, ...links], place + 1);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  if (key === "Enter" && links.length === 1) first.click();
}

function nextOf(key: string, isInBox: boolean, stops: readonly HTMLElement[], place: number): HTMLElement | undefined {
  if (!isInBox && place === 0) return undefined;
  if (key === "ArrowDown") return stops[place + 1];
  if (key === "ArrowUp") return stops[place - 1];
  return key === "Enter" && isInBox ? stops[1] : undefined;
}
