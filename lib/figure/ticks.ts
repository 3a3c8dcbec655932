const steps = [1, 2, 5, 10] as const;

/** Round values (1, 2, 5 × 10ⁿ apart) that cover `low`…`high`, about `count` of them. */
export function linearTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const raw = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (steps.find((factor) => factor * power >= raw * (1 - 1e-9)) ?? 10);
  const ticks: number[] = [];
  for (let index = Math.floor(low / step + 1e-9); index * step < high + step * (1 - 1e-9); index += 1) {
    ticks.push(Number((index * step).toPrecision(12)));
  }
  return ticks;
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above a positive value. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const factor = [5, 2, 1].find((step) => step * power <= value * (1 + 1e-12)) ?? 1;
  return Number((factor * power).toPrecision(12));
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below a positive value. */
export function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const factor = [1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-12)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

/** 1, 2, 5 × 10ⁿ in `low`…`high` where there is room for them, otherwise powers of ten, every so many. */
export function logTicks(low: number, high: number, most: number): readonly number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const decades = last - first;
  const factors = decades * 3 <= most ? [1, 2, 5] : [1];
  const every = Math.max(1, Math.ceil(decades / most));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += 1) {
    if (factors.length === 1 && (power - first) % every !== 0 && power !== 0) continue;
    for (const factor of factors) {
      const value = Number(`${factor}e${power}`);
      if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) ticks.push(value);
    }
  }
  return ticks;
}

const dayMs = 86_400_000;

/** First days of years, in days since 1970-01-01, about `count` of them, whole steps of years apart. */
export function yearTicks(
  startDay: number,
  endDay: number,
  count: number,
): readonly { readonly day: number; readonly year: number }[] {
  const first = new Date(startDay * dayMs).getUTCFullYear();
  const last = new Date(endDay * dayMs).getUTCFullYear();
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => (last - first) / step <= count) ?? 100;
  const ticks: { day: number; year: number }[] = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) {
    const day = Date.UTC(year, 0, 1) / dayMs;
    if (day >= startDay && day <= endDay) ticks.push({ day, year });
  }
  return ticks;
}
