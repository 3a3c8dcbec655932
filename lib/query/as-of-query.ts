import type { Catalogue } from "../schema/catalogue";
import { parsePartialDate } from "../schema/parse-partial-date";
import type { PartialDate } from "../schema/partial-date";
import { catalogueAsOf } from "./as-of";
import type { ViewProblem } from "./view";

/** The world that a page shows. */
export interface World {
  /** Absent: today's. */
  readonly asOf: PartialDate | undefined;
  readonly catalogue: Catalogue;
}

export interface WorldRead extends World {
  readonly problems: readonly ViewProblem[];
}

/** Reads `as-of`, the date whose world is shown; one that cannot be used is reported, and today's world taken. */
export function readWorld(params: URLSearchParams, today: Catalogue): WorldRead {
  const [text = "", ...repeated] = params.getAll("as-of");
  const asOf = parsePartialDate(text);
  const problem = (value: string, allowed: string): ViewProblem => ({
    parameter: "as-of",
    value,
    kind: "invalid",
    allowed,
  });
  return {
    asOf,
    catalogue: asOf === undefined ? today : catalogueAsOf(today, asOf).catalogue,
    problems: [
      ...(asOf === undefined && text !== "" ? [problem(text, "a date such as 2020, 2020-06 or 2020-06-15")] : []),
      ...repeated.map((value) => problem(value, "as-of once, as only the first is used")),
    ],
  };
}

/** As the last part of a query, where it is not today's world. */
export const serializeAsOf = (asOf: PartialDate | undefined): readonly string[] =>
  asOf === undefined ? [] : [`as-of=${asOf.text}`];
