import { markupOf } from "../figure/markup";
import { FirstLook, firstLookId } from "./first-look";
import { drawPoints } from "./large-points";
import type { LargeReply } from "./large-protocol";
import { asksForMore } from "./large-query";
import { rowHeight } from "./large-sheet";
import { type Opening, sourceName } from "./large-source";
import { measuredPage } from "./measured-page";
import { tellSize } from "./picture-size";

/** A script that shows what has been read of the file of the address before the page has come to life, which then takes over. */

/** Above the first row, and not more rows than there may be room for. */
const aboveRows = 560;
const mostRows = 20;

function fill(slot: HTMLElement, source: Opening["source"], reply: LargeReply, onWhole?: () => void): void {
  if (reply.kind !== "partial" && reply.kind !== "opened") return;
  const { table, answer, kind } = reply;
  const isWhole = kind === "opened";
  const rowsInSight = Math.min(mostRows, Math.max(0, Math.ceil((window.innerHeight - aboveRows) / rowHeight)));
  const locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  slot.dataset.whole = String(isWhole);
  slot.innerHTML = markupOf(
    <FirstLook {...{ table, answer, isWhole, rowsInSight, locale }} name={sourceName(source)} />,
  );
  // In the same frame, but not in the same task, which would be long.
  requestAnimationFrame(() => {
    const canvas = slot.querySelector("canvas");
    if (canvas !== null && answer.picture !== undefined) drawPoints(canvas, answer.picture.grid);
    if (isWhole) onWhole?.();
  });
}

function show(opening: Opening): void {
  tellSize(opening);
  const slot = document.getElementById(firstLookId);
  if (slot === null || asksForMore(window.location.search)) return;
  opening.link.listen((reply) => fill(slot, opening.source, reply, () => measuredPage()?.shown()));
}

measuredPage();
const { tenfoldOpening: opening } = globalThis;
if (opening !== undefined) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => show(opening));
  else show(opening);
}
