import { z } from "zod";
import { type ParseOptions, parseQuantity, parseTimes, type Quantity, type QuantityParse } from "../quantity";
import { parsePartialDate } from "./parse-partial-date";

/** The kinds of cell that tables are made of. Every message says what would be accepted. */

export const idPattern = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
const idRule = "a lower-case slug of a-z, 0-9, dots and hyphens, such as gpt-3";

export const id = z.string().regex(idPattern, `expected ${idRule}`);

/** Empty means unknown. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal("").transform(() => undefined), schema]);

export const text = z.string().min(1, "expected a text; the cell is empty");
export const optionalText = z.string().transform((cell) => (cell === "" ? undefined : cell));

const listOf = (cell: string): readonly string[] => (cell === "" ? [] : cell.split(";").map((part) => part.trim()));

const listWith = (isAllowed: (part: string) => boolean, rule: string) =>
  z.string().transform((cell, context) => {
    const parts = listOf(cell);
    const bad = parts.find((part) => !isAllowed(part));
    const seen = new Set<string>();
    const twice = parts.find((part) => seen.size === seen.add(part).size);
    if (bad !== undefined) context.addIssue({ code: "custom", message: `"${bad}": expected ${rule}` });
    else if (twice !== undefined)
      context.addIssue({ code: "custom", message: `"${twice}" stands twice in the list; once is enough` });
    return parts;
  });

export const ids = listWith((part) => idPattern.test(part), `ids joined by ";", each ${idRule}`);
export const someIds = ids.refine((list) => list.length > 0, 'expected at least one id; several are joined by ";"');
export const words = listWith((part) => part !== "", 'words joined by ";", none of them empty');

export const someWords = words.refine((list) => list.length > 0, 'expected at least one id; several are joined by ";"');

export const date = z.string().transform((cell, context) => {
  const parsed = parsePartialDate(cell);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: "expected a date as 2020, 2020-05 or 2020-05-28" });
  return z.NEVER;
});

export const url = z
  .string()
  .refine(
    (cell) => /^https?:\/\/\S+$/.test(cell) && URL.canParse(cell),
    "expected an address that starts with https:// or http://",
  );

const aboutUnknown = "expected a number; leave the row out where the value is unknown";

const read = (parse: (cell: string) => QuantityParse) =>
  z.string().transform((cell, context): Quantity => {
    const parsed = parse(cell);
    if (parsed.kind === "quantity") return parsed.quantity;
    const message = parsed.kind === "unknown" ? aboutUnknown : `${parsed.reason}; expected ${parsed.accepted}`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const quantity = (options: ParseOptions) => read((cell) => parseQuantity(cell, options));

/** How many times, in any way of writing it. */
export const times = (options: ParseOptions) => read((cell) => parseTimes(cell, options));

/** A date as the days it stands for, since 1970-01-01, so that claimed dates are intervals as claimed numbers are. */
export const dateQuantity = date.transform(
  ({ text: written, start, end }): Quantity => ({
    value: start,
    interval: { low: start, high: end },
    text: written,
    bound: "exact",
  }),
);

export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `expected one of ${values.join(", ")}`);
