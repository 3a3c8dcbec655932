import { z } from "zod";
import { type ParseOptions, parseQuantity, type Quantity } from "../quantity";
import { parsePartialDate } from "./parse-partial-date";

/** The kinds of cell that tables are made of. Every message says what would be accepted. */

const idPattern = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/;
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

export const quantity = (options: ParseOptions) =>
  z.string().transform((cell, context): Quantity => {
    const parsed = parseQuantity(cell, options);
    if (parsed.kind === "quantity") return parsed.quantity;
    const message = parsed.kind === "unknown" ? aboutUnknown : `${parsed.reason}; expected ${parsed.accepted}`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

const spelled: readonly string[] = "zero one two three four five six seven eight nine ten".split(" ");
const ordinals: readonly string[] = "- - half third quarter fifth sixth seventh eighth ninth tenth".split(" ");
const chineseDigits = "零一二三四五六七八九十";

/** `3-fold`, `threefold`, `three times`, `两倍`, `10x faster`: the number with a sign of multiples. */
function asNumeral(cell: string): string {
  const text = cell.trim().toLowerCase();
  const word = /^(?:by )?(?:a factor of )?([a-z]+?)(?:[ -]?fold| times)?$/.exec(text)?.[1] ?? "";
  if (spelled.indexOf(word) > 0) return `${spelled.indexOf(word)}×`;
  const chinese = /^([一二两三四五六七八九十])倍$/.exec(text)?.[1]?.replace("两", "二");
  if (chinese !== undefined) return `${chineseDigits.indexOf(chinese)}×`;
  return cell.replace(/^\s*(?:by )?(?:a )?factor (?:of )?/i, "");
}

/** What stands under one: 3 for `1/3`, `a third`, `三分之一`. */
function denominatorOf(cell: string): number | undefined {
  const text = cell.trim().toLowerCase();
  if (text === "一半") return 2;
  const written = /^1\s?\/\s?(\d{1,6})$/.exec(text)?.[1];
  if (written !== undefined) return Number(written) > 1 ? Number(written) : undefined;
  const chinese = /^([二三四五六七八九十])分之一$/.exec(text)?.[1];
  if (chinese !== undefined) return chineseDigits.indexOf(chinese);
  const index = ordinals.indexOf(/^(?:an? |one[ -])?([a-z]+)$/.exec(text)?.[1] ?? "");
  return index > 1 ? index : undefined;
}

/** How many times: a number, a multiple, a gain such as `+30%`, a fraction such as `half` or `1/3`, or a number in words. */
export const times = (options: ParseOptions) =>
  z.string().transform((cell, context): Quantity => {
    const under = denominatorOf(cell);
    if (under !== undefined) {
      const interval = { low: 1 / (under + 0.5), high: 1 / (under - 0.5) };
      return { value: 1 / under, interval, text: cell, bound: "exact", times: true };
    }
    const read = quantity(options).safeParse(asNumeral(cell));
    if (read.success) return { ...read.data, text: cell };
    for (const { message } of read.error.issues) context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

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
