import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import type { KnownRow } from "@/lib/query/answer";
import styles from "./result-table.module.css";

/** The source of a value, with the place in it. */
export function SourceCell({
  row: { source, measurement },
  locale,
}: {
  readonly row: KnownRow;
  readonly locale: Locale;
}) {
  const { locator } = measurement;
  const title = locator === undefined ? source.title : tableText[locale].locator(source.title, locator);
  if (source.url === undefined) return <td title={title}>{source.title}</td>;
  return (
    <td>
      <a
        className={styles.link}
        data-control="source"
        href={source.url}
        target="_blank"
        rel="noopener noreferrer"
        title={title}
      >
        {source.title}
      </a>
    </td>
  );
}
