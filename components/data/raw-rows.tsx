import { dataText } from "@/lib/i18n/data";
import { benchmarkHref, modelHref } from "@/lib/i18n/page-hrefs";
import type { Locale } from "@/lib/quantity";
import type { RowPage, TextRow } from "@/lib/query/page-rows";
import { columns } from "@/lib/schema/tables";
import type { TableName } from "@/lib/schema/vocabulary";
import styles from "./data.module.css";

interface Props {
  readonly table: TableName;
  readonly shown: RowPage;
  readonly locale: Locale;
}

/** The rows of a table as they are written, with links where a cell names something that has a page. */
export function RawRows({ table, shown, locale }: Props) {
  const label = dataText[locale].scrollable(dataText[locale].names[table]);
  const names = columns[table];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus to be scrolled by keys
    <section className={styles.scroller} aria-label={label} tabIndex={0}>
      <table className={styles.rows}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                <code>{name}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <tr key={Object.values(row).join("\n")}>
              {names.map((name) => (
                <td key={name}>
                  <Cell table={table} column={name} row={row} locale={locale} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly table: TableName;
  readonly column: string;
  readonly row: TextRow;
  readonly locale: Locale;
}

function Cell({ table, column, row, locale }: CellProps) {
  const text = row[column] ?? "";
  const href = text === "" ? undefined : hrefOf(table, column, text, locale);
  if (href === undefined) return text;
  return column === "url" ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  ) : (
    <a href={href}>{text}</a>
  );
}

function hrefOf(table: TableName, column: string, text: string, locale: Locale): string | undefined {
  if (column === "url") return /^https?:\/\//.test(text) ? text : undefined;
  const named = column === "id" ? table : `${column}s`;
  if (named === "models") return modelHref(text, locale);
  return named === "benchmarks" ? benchmarkHref(text, locale) : undefined;
}
