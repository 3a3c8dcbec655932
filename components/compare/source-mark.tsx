import { compareText } from "@/lib/i18n/compare";
import type { Locale } from "@/lib/quantity";
import type { KnownRow } from "@/lib/query/answer";
import styles from "./compare.module.css";
import type { NumberedSources } from "./numbered-sources";

interface Props {
  readonly row: KnownRow;
  readonly sources: NumberedSources;
  readonly locale: Locale;
}

/** A small number that leads to the source of a value in the list below. */
export function SourceMark({ row: { source, measurement }, sources, locale }: Props) {
  const number = sources.get(source.id)?.number ?? 0;
  const title = measurement.locator === undefined ? source.title : `${source.title}, ${measurement.locator}`;
  const label = compareText[locale].source(number, title);
  return (
    <a className={styles.mark} href={`#source-${number}`} aria-label={label} title={label}>
      {number}
    </a>
  );
}
