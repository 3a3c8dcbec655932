import { digitsWithin, formatNumber, type Interval, parseQuantity, type Quantity } from "../quantity";
import type { Catalogue, Claim } from "../schema/catalogue";
import { judge } from "./judge";
import type { Audit, Repair } from "./verdict";

/** The same statement with the number that follows: as many digits as the data carries, a range where pairs differ. */
export function correctedNumber(audit: Audit, catalogue: Catalogue): Repair | undefined {
  if (audit.verdict !== "contradicted" || audit.derived === undefined) return undefined;
  const claim = audit.claim.kind === "ratio" ? withRatio(audit) : withValue(audit);
  if (claim === undefined) return undefined;
  const found = judge(catalogue, claim);
  if (found.verdict !== "supported") return undefined;
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const [from, to] = [audit.claim, claim].map(({ low, high }) => [
    ...new Set([low?.text, high?.text].filter((text) => text !== undefined)),
  ]);
  return {
    change: "value",
    from: from ?? [],
    to: to ?? [],
    metric,
    derived: found.derived,
    steps: found.working,
    claim,
  };
}

function withRatio({ claim, working }: Audit): Claim | undefined {
  const ratios = working.flatMap((step) => (step.kind === "ratio" ? [step] : []));
  const written = ratios.map(({ value, interval }) => rounded(value, interval));
  const all = written.flatMap((one) => one ?? []).sort((a, b) => a.value - b.value);
  const [low, high] = [all[0], all.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  return { ...claim, low, high, bound: low.value === high.value ? "exact" : "range" };
}

function withValue({ claim, working }: Audit): Claim | undefined {
  const tallies = working.flatMap((step) => (step.kind === "tally" ? [step] : []));
  const values = working.flatMap((step) => (step.kind === "value" ? [step.measurement.quantity] : []));
  const counts = tallies.flatMap(({ surely, perhaps }) => [surely, perhaps].flatMap((count) => quantityOf(`${count}`)));
  const all = [...values, ...counts].sort((a, b) => a.value - b.value);
  const [low, high] = [all[0], all.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  return { ...claim, low, high, bound: low.value === high.value ? "exact" : "range" };
}

const fewestDigits = 2;
const mostDigits = 4;
/** Beyond these, a quotient shows the noise of its arithmetic, which would round halves one way or the other. */
const soundDigits = 12;

/** Rounded half up, so that the number lies in the interval of the digits that are left. */
function rounded(value: number, interval: Interval): Quantity | undefined {
  const digits = Math.min(mostDigits, Math.max(fewestDigits, digitsWithin(value, interval)));
  return quantityOf(
    formatNumber(Number(value.toPrecision(soundDigits)), { locale: "en", style: "full", digits, unit: "×" }),
  )[0];
}

function quantityOf(text: string): readonly Quantity[] {
  const read = parseQuantity(text);
  return read.kind === "quantity" ? [read.quantity] : [];
}
