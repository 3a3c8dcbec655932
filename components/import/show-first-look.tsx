import { markupOf } from "../figure/markup";
import { FirstLook, firstLookId } from "./first-look";
import { drawPoints } from "./large-points";
import type { LargeAnswer, LargeReply } from "./large-protocol";
import { asksForMore } from "./large-query";
import { rowHeight } from "./large-sheet";
import { type Opening, sourceName } from "./large-source";
import { measuredPage } from "./measured-page";
import { tellSize } from "./picture-size";

/** A script that shows what has been read of the file of the address before the page has come to life, which then takes over. */

/** What stands above the first row takes so much at least, in px: of the page, and around the points of a picture. */
const abovePage = 190;
const aroundPoints = 130;
const leastRows = 5;
const mostRows = 20;

/** As many rows as there may be room for. The others follow with the page. */
function rowsInSight({ picture }: LargeAnswer): number {
  const above = abovePage + (picture === undefined ? 0 : picture.grid.height + aroundPoints);
  return Math.min(mostRows, Math.max(leastRows, Math.ceil((window.innerHeight - above) / rowHeight)));
}

function fill(slot: HTMLElement, source: Opening["source"], reply: LargeReply, onWhole: () => void): void {
  if (reply.kind !== "partial" && reply.kind !== "opened") return;
  const { table, answer, kind } = reply;
  const isWhole = kind === "opened";
  const locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const look = document.createElement("div");
  look.innerHTML = markupOf(
    <FirstLook {...{ table, answer, isWhole, locale }} rowsInSight={rowsInSight(answer)} name={sourceName(source)} />,
  );
  const canvas = look.querySelector("canvas");
  // Not in the frame, which takes long enough for all that it lays out.
  if (canvas?.hidden === false && answer.picture !== undefined)
    drawPoints(canvas, answer.picture.grid, getComputedStyle(slot));
  slot.dataset.whole = String(isWhole);
  slot.replaceChildren(...look.childNodes);
  if (isWhole) onWhole();
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
