import type { Catalogue } from "../schema/catalogue";
import type { View, ViewProblem } from "./view";

export interface ParsedView {
  readonly view: View;
  readonly problems: readonly ViewProblem[];
}

/** The view that an empty query means: `parameters`, or where that is not measured the metric most models have. */
export function defaultViewOf(_catalogue: Catalogue): View {
  throw new Error("not written yet");
}

/**
 * Reads a view from query parameters. Never throws: what cannot be used is reported and the rest kept.
 * Names in `ignore` are not reported; a trailing `*` stands for any ending (`utm_*`).
 */
export function parseView(_params: URLSearchParams, _catalogue: Catalogue, _ignore: readonly string[] = []): ParsedView {
  throw new Error("not written yet");
}

/** The canonical query without `?`: fixed order, defaults left out, lists joined by `~`. */
export function serializeView(_view: View): string {
  throw new Error("not written yet");
}

/** `path` with the view as its query, or `path` alone for the default view. */
export function viewHref(_path: string, _view: View): string {
  throw new Error("not written yet");
}
