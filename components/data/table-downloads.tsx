import { dataText } from "@/lib/i18n/data";
import type { Locale } from "@/lib/quantity";
import type { TableName } from "@/lib/schema/vocabulary";
import styles from "./data.module.css";
import { tableFileHref } from "./table-href";

export function TableDownloads({ table, locale }: { readonly table: TableName; readonly locale: Locale }) {
  const text = dataText[locale];
  return (
    <span className={styles.downloads}>
      {(["csv", "json"] as const).map((format) => (
        <a
          key={format}
          href={tableFileHref(table, format)}
          download
          aria-label={text.downloadAs(text.names[table], format.toUpperCase())}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
