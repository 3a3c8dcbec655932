import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { PartialDate } from "@/lib/schema/partial-date";
import styles from "./page.module.css";

interface Props {
  readonly asOf: PartialDate | undefined;
  /** The same page with what is known today. */
  readonly today: string;
  readonly locale: Locale;
}

/** Says that a page shows an earlier world. Nothing for today's. */
export function AsOfNote({ asOf, today, locale }: Props) {
  if (asOf === undefined) return null;
  const text = siteText[locale];
  return (
    <p className={styles.asOf}>
      {text.asOf} <time dateTime={asOf.text}>{asOf.text}</time> · <a href={today}>{text.today}</a>
    </p>
  );
}
