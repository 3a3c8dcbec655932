import { inferDecimal, isFailedNumber, isUnknown, mayBeQuantity, parseQuantity } from "../../quantity";
import { unitPower } from "../../quantity/unit-prefix";
import { countedShare } from "../cells/counted-share";
import { markedCell } from "../cells/foot-mark";
import { isFailedRun } from "../cells/no-value";
import { rangedNumber } from "../cells/ranged-number";
import { bracketedNumber, enclosedNumber } from "../cells/read-cell";
import { type ClockOrder, clockOrderOf, clockUnit, readClock } from "../cells/read-clock";
import { isDate, statedOrder } from "../cells/read-date";
import { readDuration } from "../cells/read-duration";
import { plusMinus, withOpenDeviation } from "../cells/stated-deviation";
import { areWhole, twoNumbers } from "../cells/two-numbers";
import type { DateOrder } from "../mapping";
import { scatteredPlaces } from "../tables/scattered";

/** What the cells of a column look like, from up to `mostSampled` of them spread over the table. */
export interface ColumnProfile {
  /** Cells that were looked at and are not empty. */
  readonly filled: number;
  readonly sampled: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly dates: number;
  readonly addresses: number;
  readonly spreads: number;
  /** Cells of two ends and nothing between them: `[1465, 1475]`. */
  readonly ends: number;
  /** Numbers with a deviation in brackets behind them. */
  readonly bracketed: number;
  /** Numbers with something else in brackets behind them: another score, a place, a first run. */
  readonly noted: number;
  /** Cells of a number alone in brackets. */
  readonly enclosed: number;
  /** Cells of two numbers side by side. */
  readonly pairs: number;
  /** Cells of digits and signs alone, whether they are read as numbers or not. */
  readonly digits: number;
  /** Cells that say why there is no number. */
  readonly failures: number;
  readonly negatives: number;
  /** Numbers that are not whole. */
  readonly fractions: number;
  /** Whether each number is larger than the one above it. */
  readonly isRising: boolean;
  readonly largest: number | undefined;
  readonly smallest: number | undefined;
  readonly median: number | undefined;
  /** Whether bare numbers of at most one, as shares are, stand beside percentages above it. */
  readonly hasShares: boolean;
  /** Of the numbers that carry a unit, the one most of them have, and how many do. */
  readonly unit: string | undefined;
  readonly units: number;
  readonly meanLength: number;
  readonly decimal: "." | "," | "ambiguous";
  /** Whether some cells have a comma for decimals and some a point: then `decimal` is what most of them have. */
  readonly hasBothDecimals: boolean;
  /** Whether there are points and each could part thousands: `22.786` alone says nothing, beside `1.206,00` it does. */
  readonly hasOpenPoints: boolean;
  /** Whether the numbers without a point are those below a thousand beside such points: `12.345`, `987`. */
  readonly areThousands: boolean;
  /** Cells of the one text that stands in all cells without digits, beside some that hold numbers. */
  readonly otherText: number;
  /** How clocks among its cells are read, where they are durations. */
  readonly clock: ClockOrder | undefined;
  readonly samples: readonly string[];
}

const mostSampled = 600;
/** Of the filled cells, before a sign behind a number is taken to lead to a note: a lone one among codes is a code. */
const mostlyNumbers = 0.6;
const ofDigits = /^[\d\s.,;()[\]*~<>±%&+–—/|-]+$/;
const mostlyDigits = 0.9;
const statedDeviation = new RegExp(String.raw`[(（]\s*${plusMinus}`);
const isoDate = /^\d{4}-\d\d-\d\d$/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** `[1465, 1475]`; `(1,045)` is one number. */
const endsPattern = /^(?![(]\d{1,3}(?:,\d{3})+(?:\.\d+)?[)])[[(]\s*[+-]?[\d.]+\s*[,;]\s*[+-]?[\d.]+\s*[\])]$/;

export function profileColumn(
  rows: readonly { readonly cells: readonly string[] }[],
  place: number,
  header = "",
): ColumnProfile {
  const cells = scatteredPlaces(rows.length, mostSampled).map((index) => rows[index]?.cells[place] ?? "");
  const filled = cells.filter((cell) => !isUnknown(cell));
  const written = filled.filter((cell) => cell.length < 60 && /^\D{0,6}\d/.test(cell));
  const all = inferDecimal(written);
  const mostly = all === "ambiguous" ? mostDecimals(written) : undefined;
  const decimal = mostly ?? all;
  const clock = clockOrderOf(header, filled);
  const counts = countCells(filled, { decimal: decimal === "," ? "," : ".", clock, dates: statedOrder(header) });
  return {
    ...counts,
    otherText: counts.numbers === 0 ? 0 : sameTexts(filled),
    clock,
    filled: filled.length,
    sampled: cells.length,
    distinct: new Set(filled).size,
    meanLength: filled.reduce((total, cell) => total + cell.length, 0) / Math.max(1, filled.length),
    decimal,
    hasBothDecimals: mostly !== undefined,
    hasOpenPoints: decimal === "." && areOpenPoints(filled),
    areThousands: decimal === "." && areOpenPoints(filled) && areBelowThousand(filled),
    samples: [...new Set(filled)].slice(0, 3),
  };
}

function sameTexts(filled: readonly string[]): number {
  const texts = filled.filter((cell) => !/\d/.test(cell));
  return texts.every((text) => text === texts[0]) ? texts.length : 0;
}

/** What each cell looks like, counted. */
function countCells(filled: readonly string[], signs: Signs) {
  const counts = {
    dates: 0,
    addresses: 0,
    spreads: 0,
    ends: 0,
    bracketed: 0,
    noted: 0,
    enclosed: 0,
    pairs: 0,
    digits: 0,
    failures: 0,
  };
  const tally = tallyNumbers();
  const marked: NumberIn[] = [];
  const noted: NumberIn[] = [];
  for (const cell of filled) {
    if (/^https?:\/\//.test(cell)) {
      counts.addresses += 1;
      continue;
    }
    if (isFailedNumber(cell) || isFailedRun(cell)) {
      counts.failures += 1;
      continue;
    }
    if (!/\d/.test(cell)) continue;
    const isOfDate = isDate(cell, signs.dates);
    if (isOfDate) counts.dates += 1;
    // Nothing else can be read into it.
    if (isOfDate && isoDate.test(cell)) continue;
    if (plainNumber.test(cell)) {
      counts.digits += 1;
      tally.add({ value: Number(cell), unit: undefined });
      continue;
    }
    if (ofDigits.test(cell)) counts.digits += 1;
    if (!mayBeQuantity(cell)) {
      if (twoNumbers(cell) !== undefined) counts.pairs += 1;
      continue;
    }
    if (endsPattern.test(cell)) {
      counts.spreads += 1;
      counts.ends += 1;
      continue;
    }
    const ranged = numberIn(rangedNumber(cell, signs.decimal)?.value ?? "", signs);
    if (ranged !== undefined) {
      counts.spreads += 1;
      tally.add(ranged);
      continue;
    }
    const [, before, within] = bracketedNumber.exec(cell) ?? [];
    const isBracketed = before !== undefined && isDeviation(cell, before, within ?? "", signs);
    if (isBracketed) counts.bracketed += 1;
    const enclosed = enclosedNumber(cell);
    if (enclosed !== undefined) counts.enclosed += 1;
    const read = numberIn(enclosed ?? countedShare(cell) ?? (isBracketed ? before : cell), signs);
    if (read !== undefined) {
      tally.add(read);
      if (/±|\+\/-|\+\s?[\d.]+\s?\/\s?-/.test(cell)) counts.spreads += 1;
      continue;
    }
    const first = numberIn(before ?? "", signs);
    if (first !== undefined) {
      noted.push(first);
      continue;
    }
    const unmarked = markedCell(cell)?.number ?? "";
    const number = numberIn(bracketedNumber.exec(unmarked)?.[1] ?? unmarked, signs);
    if (number !== undefined) marked.push(number);
    else if (twoNumbers(cell) !== undefined) counts.pairs += 1;
  }
  if (tally.count() + counts.ends + marked.length >= filled.length * mostlyNumbers)
    for (const one of marked) tally.add(one);
  const areDeviations = counts.bracketed >= noted.length;
  const areNotes = !areDeviations && noted.length * 2 > filled.length;
  if (areDeviations) counts.bracketed += noted.length;
  if (areNotes) counts.noted = noted.length;
  if (areDeviations || areNotes) for (const one of noted) tally.add(one);
  else counts.pairs += noted.length;
  const numbers = tally.result();
  return { ...counts, ...numbers, numbers: numbers.numbers + counts.ends };
}

/** With a sign, or at most half the size of its value, as two scores of one thing are closer, no whole number, as places and grades are, and no rest of a share. */
function isDeviation(cell: string, value: string, beside: string, signs: Signs): boolean {
  if (statedDeviation.test(cell)) return true;
  const [size, deviation] = [numberIn(value, signs)?.value, numberIn(beside, signs)?.value];
  return (
    size !== undefined &&
    deviation !== undefined &&
    !Number.isInteger(deviation) &&
    Math.abs(size) >= 2 * deviation &&
    !areWhole(size, deviation)
  );
}

/** What numbers are like together. */
function tallyNumbers() {
  const counts = { numbers: 0, negatives: 0, fractions: 0 };
  const units = new Map<string, number>();
  const bare: number[] = [];
  const marked: number[] = [];
  let largest: number | undefined;
  let smallest: number | undefined;
  let isRising = true;
  return {
    count: () => counts.numbers,
    add: ({ value, unit }: NumberIn): void => {
      counts.numbers += 1;
      if (value < 0) counts.negatives += 1;
      if (!Number.isInteger(value)) counts.fractions += 1;
      isRising &&= largest === undefined || value > largest;
      largest = Math.max(largest ?? value, value);
      smallest = Math.min(smallest ?? value, value);
      if (unit === undefined) bare.push(value);
      else {
        marked.push(value);
        units.set(unit, (units.get(unit) ?? 0) + 1);
      }
    },
    result: () => ({
      ...counts,
      isRising,
      largest,
      smallest,
      median: medianOf([...bare, ...marked]),
      hasShares: units.size === 1 && units.has("%") && areShares(bare) && marked.every((value) => value > 1),
      ...commonUnit(units),
    }),
  };
}

const areShares = (values: readonly number[]): boolean =>
  values.every((value) => value >= 0 && value <= 1) && values.some((value) => value > 0 && value < 1);

const medianOf = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The unit that most numbers carry, with how many can be converted to it; seconds where most times are in others. */
function commonUnit(units: ReadonlyMap<string, number>): Pick<ColumnProfile, "unit" | "units"> {
  const [[unit, count] = [undefined, 0]] = [...units].sort((a, b) => b[1] - a[1]);
  if (unit === undefined) return { unit, units: count };
  const alike = [...units].filter(([other]) => unitPower(other, unit) !== undefined || (isTime(other) && isTime(unit)));
  const total = alike.reduce((sum, [, own]) => sum + own, 0);
  const isSeconds = count * 2 < total && alike.some(([other]) => unitPower(other, unit) === undefined);
  return { unit: isSeconds ? "s" : unit, units: total };
}

const isTime = (unit: string): boolean => readDuration(`1 ${unit}`, "s") !== undefined;

/** What most cells have for decimals, where some have a comma and some a point for sure. */
function mostDecimals(cells: readonly string[]): "." | "," | undefined {
  const commas = cells.filter((cell) => inferDecimal([cell]) === ",").length;
  const points = cells.filter(
    (cell) => /\d\.\d/.test(cell) && inferDecimal([cell]) === "." && !openPoint.test(cell),
  ).length;
  if (commas === 0 || points === 0) return undefined;
  return commas > points ? "," : ".";
}

const openPoint = /^\D{0,6}[1-9]\d{0,2}\.\d{3}(?!\d)[^.,\d]*$/;

function areOpenPoints(cells: readonly string[]): boolean {
  const pointed = cells.filter((cell) => /\d\.\d/.test(cell));
  return pointed.length > 0 && pointed.every((cell) => openPoint.test(cell));
}

function areBelowThousand(cells: readonly string[]): boolean {
  const whole = cells.flatMap((cell) => /^\D{0,6}(\d+)(?![.,\d])/.exec(cell)?.[1] ?? []);
  return whole.some((digits) => digits.length > 1) && whole.every((digits) => digits.length <= 3);
}

interface NumberIn {
  readonly value: number;
  readonly unit: string | undefined;
}

/** What the signs of a column mean. */
interface Signs {
  readonly decimal: "." | ",";
  readonly clock: ClockOrder | undefined;
  /** How the header says that dates are written. */
  readonly dates?: DateOrder | undefined;
}

function numberIn(cell: string, { decimal, clock }: Signs): NumberIn | undefined {
  if (plainNumber.test(cell)) return { value: Number(cell), unit: undefined };
  if (cell.length > 60 || !/\d/.test(cell)) return undefined;
  const read = parseQuantity(withOpenDeviation(cell), { decimal });
  if (read.kind === "invalid") return durationIn(cell) ?? (clock === undefined ? undefined : clockIn(cell, clock));
  return read.kind === "quantity"
    ? { value: read.quantity.value, unit: read.quantity.times === true ? "×" : read.quantity.unit }
    : undefined;
}

/** `3h 20m` in hours. */
function durationIn(cell: string): NumberIn | undefined {
  const duration = /^\d+\s*[dhm]\w*\.?,?\s*\d/i.test(cell) ? readDuration(cell, "h") : undefined;
  return duration === undefined ? undefined : { value: duration.value, unit: "h" };
}

function clockIn(cell: string, order: ClockOrder): NumberIn | undefined {
  const unit = clockUnit(cell, order);
  const duration = unit === undefined ? undefined : readClock(cell, order, unit);
  return duration === undefined ? undefined : { value: duration.value, unit };
}

/** Whether numbers alone in brackets are below zero, as accounts write them: only beside others that are in none. */
export const hasAccounts = ({ enclosed, numbers, spreads }: ColumnProfile): boolean =>
  enclosed > 0 && numbers - spreads > enclosed;

/** Whether a sign behind a number would lead to a note. */
export const mayHaveMarks = (profile: ColumnProfile): boolean =>
  profile.filled > 1 && shareOf(profile.numbers, profile) >= mostlyNumbers;

/** Whether signs behind numbers lead to notes: only in a column that holds little else than numbers, with signs or without. */
export const hasMarks = (
  rows: readonly { readonly cells: readonly string[] }[],
  place: number,
  profile: ColumnProfile,
): boolean => mayHaveMarks(profile) && rows.some(({ cells }) => markedCell(cells[place] ?? "") !== undefined);

/** Whether nearly all cells are numbers in some way of writing them, and no names: `95.0 (94.7)`, `7.83 & 8.86 & 13.73`. */
export const areDigits = (profile: ColumnProfile): boolean => shareOf(profile.digits, profile) >= mostlyDigits;

/** Whether its numbers may be moments in seconds or milliseconds of Unix, from 2001 on. */
export const areMoments = ({ largest = 0, smallest = 0 }: ColumnProfile): boolean =>
  [1, 1000].some((unit) => smallest >= 1e9 * unit && largest < 4.1e9 * unit);

/** The part of the filled cells that `count` is; nothing where there are none. */
export const shareOf = (count: number, { filled }: ColumnProfile): number => (filled === 0 ? 0 : count / filled);
