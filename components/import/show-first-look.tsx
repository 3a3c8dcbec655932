import type { DensityGrid } from "@/lib/columns/density-grid";
import { markupOf } from "../figure/markup";
import { FirstLook, firstLookId } from "./first-look";
import { drawPoints } from "./large-points";
import type { LargeReply, PictureSize } from "./large-protocol";
import { asksForMore } from "./large-query";
import { type Opening, sourceName } from "./large-source";
import { measuredPage } from "./measured-page";

/** A script that shows what has been read of the file of the address before the page has come to life, which then takes over. */

const rowHeight = 28;
/** Above the first row, and not more rows than there may be room for. */
const aboveRows = 560;
const mostRows = 20;

function fill(slot: HTMLElement, source: Opening["source"], reply: LargeReply): void {
  if (reply.kind !== "partial" && reply.kind !== "opened") return;
  const { table, answer, kind } = reply;
  const isWhole = kind === "opened";
  const rowsInSight = Math.min(mostRows, Math.max(0, Math.ceil((window.innerHeight - aboveRows) / rowHeight)));
  const locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  slot.dataset.whole = String(isWhole);
  slot.innerHTML = markupOf(
    <FirstLook {...{ table, answer, isWhole, rowsInSight, locale }} name={sourceName(source)} />,
  );
  const canvas = slot.querySelector("canvas");
  if (canvas !== null && answer.picture !== undefined) drawPoints(canvas, answer.picture.grid);
}

function show(opening: Opening): void {
  const slot = document.getElementById(firstLookId);
  if (slot === null) return;
  const size = opening.size();
  const take = (reply: LargeReply) => {
    // Else the page has taken over.
    if (globalThis.tenfoldOpening !== opening) return;
    fill(slot, opening.source, reply);
    if (reply.kind === "opened") measuredPage()?.shown();
  };
  opening.early.forEach(take);
  opening.worker.addEventListener("message", ({ data }: MessageEvent<LargeReply>) => take(data));
  setTimeout(() => fill(document.createElement("div"), "", likelyReply(size)));
}

/** To get to know the code while the file is being read: what comes first in a browser takes far longer than what comes again. */
function likelyReply({ width, height }: PictureSize): LargeReply {
  const grid: DensityGrid = {
    width,
    height,
    cells: Uint32Array.of(0, 1),
    counts: Uint32Array.of(1, 2),
    largest: 2,
    points: 3,
    belowLog: 0,
    x: [0, 20_000],
    y: [0, 12],
  };
  const column = { width: 10, entries: undefined };
  const columns = [
    { ...column, name: "model", kind: "text" },
    { ...column, name: "published", kind: "date" },
    { ...column, name: "parameters", kind: "number" },
  ] as const;
  const rows = Array.from({ length: mostRows }, (_, row) => ({ row, value: 1, cells: ["a", "2020-01-01", "1.50"] }));
  const telling = [{ label: "a", x: 0.5, y: 0.5 }];
  return {
    kind: "opened",
    table: {
      columns,
      rows: 2 * mostRows,
      label: 0,
      measure: 2,
      date: 1,
      issues: [{ code: "bad-value", count: 1 }],
      above: 0,
      headerLine: 1,
      others: [],
      isHeaderless: false,
    },
    answer: { count: rows.length, picture: { grid, telling }, rows },
    counts: { filters: [], byColumn: [] },
  };
}

measuredPage();
const { tenfoldOpening: opening } = globalThis;
if (opening !== undefined && !asksForMore(window.location.search)) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => show(opening));
  else show(opening);
}
