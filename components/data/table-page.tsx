import { dataText } from "@/lib/i18n/data";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { pageRows, type RowPage, type TextRow } from "@/lib/query/page-rows";
import type { TableName } from "@/lib/schema/vocabulary";
import buttons from "../ui/button.module.css";
import field from "../ui/field.module.css";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import styles from "./data.module.css";
import { Dictionary } from "./dictionary";
import { RawRows } from "./raw-rows";
import { TableDownloads } from "./table-downloads";
import { pageHref, tableHref } from "./table-href";

interface Props {
  readonly locale: Locale;
  readonly table: TableName;
  readonly rows: readonly TextRow[];
  readonly query: URLSearchParams;
}

/** One table: its rows, a page at a time, and what its columns mean. */
export function TablePage({ locale, table, rows, query }: Props) {
  const text = dataText[locale];
  const shown = pageRows(rows, query);
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={shown.problems} href={pageHref(table, shown, locale)} locale={locale} />
        <p className={page.eyebrow}>
          <a href={localePath("/data", locale)}>{text.allTables}</a>
        </p>
        <h1>{text.names[table]}</h1>
        <p className={page.lead}>{text.abouts[table]}</p>
        <p className={page.actions}>
          <TableDownloads table={table} locale={locale} />
        </p>
      </header>
      <div className={`${page.main} ${page.wide}`}>
        <div className={page.section}>
          <form action={tableHref(table, locale)} className={`${styles.form} no-print`}>
            <div>
              <label className={field.label} htmlFor="search-rows">
                {text.search}
              </label>
              <input id="search-rows" name="q" type="search" className={field.input} defaultValue={shown.q} />
            </div>
            <button type="submit" className={buttons.button}>
              {text.find}
            </button>
          </form>
          <Paging table={table} shown={shown} locale={locale} />
          {shown.rows.length > 0 && <RawRows table={table} shown={shown} locale={locale} />}
        </div>
        <Dictionary table={table} locale={locale} />
      </div>
    </div>
  );
}

function Paging({
  table,
  shown,
  locale,
}: {
  readonly table: TableName;
  readonly shown: RowPage;
  readonly locale: Locale;
}) {
  const text = dataText[locale];
  const { first, rows, matching, page: current, pageCount, q } = shown;
  const link = (target: number, name: string) =>
    target >= 1 && target <= pageCount && <a href={pageHref(table, { page: target, q }, locale)}>{name}</a>;
  return (
    <nav className={styles.paging} aria-label={text.pages}>
      <span role="status">
        {matching === 0 ? text.noRows(q) : text.range(first, first + rows.length - 1, matching)}
      </span>
      {link(current - 1, text.previous)}
      {pageCount > 1 && <span>{text.page(current, pageCount)}</span>}
      {link(current + 1, text.next)}
    </nav>
  );
}
