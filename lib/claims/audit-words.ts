import { auditText } from "../i18n/audit";
import { nameOf } from "../i18n/vocabulary";
import { formatDifference, formatNumber, formatWritten, type Locale } from "../quantity";
import type { Catalogue, Id, Measurement, Metric } from "../schema/catalogue";
import type { LinkOwner, Step } from "./verdict";

/** The words of one audit in one language. */
export interface AuditWords {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

export type StepOf<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

export const stepsOf = <Kind extends Step["kind"]>(working: readonly Step[], kind: Kind): readonly StepOf<Kind>[] =>
  working.filter((step): step is StepOf<Kind> => step.kind === kind);

export const modelName = (id: Id, { catalogue, locale }: AuditWords): string =>
  nameOf(catalogue.models.get(id) ?? { name: id }, locale);

/** Sentences one after the other; Chinese ones close up. */
export const joinSentences = (sentences: readonly string[], locale: Locale): string =>
  sentences.join(locale === "zh" ? "" : " ");

const longList = 2;

export function namesOf(ids: readonly Id[], words: AuditWords): string {
  const text = auditText[words.locale];
  const names = [...new Set(ids)].map((id) => modelName(id, words));
  return names.length > longList ? text.andMore(names[0] ?? "", names.length - 1) : text.list(names);
}

/** A metric inside a sentence: `GPU latency` keeps its capitals, `Parameters` does not. */
export function metricName(metric: Metric | undefined, id: Id | undefined, locale: Locale): string {
  const name = metric === undefined ? (id ?? "") : nameOf(metric, locale);
  const isChinese = /\p{Script=Han}/u.test(name);
  return !isChinese && /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A value in the unit of its metric, as its source writes it: it lies within the interval that is shown beside it. */
export const valueText = ({ quantity, metric }: Measurement, { catalogue, locale }: AuditWords): string =>
  formatWritten(quantity, { locale, unit: catalogue.metrics.get(metric)?.unit });

export const ownerName = ({ model, source }: LinkOwner, words: AuditWords): string => {
  const known = source === undefined ? undefined : words.catalogue.sources.get(source);
  return model !== undefined ? modelName(model, words) : (known?.title ?? "");
};

/** A difference with its sign and unit. */
export const differenceText = (value: number, metric: Metric | undefined, locale: Locale): string =>
  formatDifference(value, { locale, unit: metric?.unit });

/** A share as a percentage, to three digits. */
export const shareText = (share: number, locale: Locale): string =>
  formatNumber(share * 100, { locale, digits: 3, unit: "%" });
