import { dataText } from "@/lib/i18n/data";
import { localePath } from "@/lib/i18n/site";
import { formatCount, type Locale } from "@/lib/quantity";
import { otherParameters } from "@/lib/query/other-parameters";
import type { Catalogue } from "@/lib/schema/catalogue";
import { type TableName, tableNames } from "@/lib/schema/vocabulary";
import { FileChoice } from "../evidence/file-choice";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import table from "../ui/record-table.module.css";
import styles from "./data.module.css";
import { Licences } from "./licences";
import { TableDownloads } from "./table-downloads";
import { tableHref } from "./table-href";

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
  readonly catalogue: Catalogue;
  readonly counts: Readonly<Record<TableName, number>>;
  readonly query: URLSearchParams;
}

/** The seven tables: what they hold, how to have them, where they come from. */
export function DataPage({ locale, catalogueHref, catalogue, counts, query }: Props) {
  const text = dataText[locale];
  const total = tableNames.reduce((sum, name) => sum + counts[name], 0);
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={otherParameters(query)} href={localePath("/data", locale)} locale={locale} />
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead(tableNames.length, total)}</p>
        <p className={`${page.actions} no-print`}>
          <a href="/data.zip" download>
            {text.downloadAll}
          </a>
        </p>
      </header>
      <div className={page.main}>
        <section className={page.section}>
          <h2>{text.tables}</h2>
          <div className={table.frame}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{text.table}</th>
                  <th scope="col">{text.about}</th>
                  <th scope="col" data-number="">
                    {text.rows}
                  </th>
                  <th scope="col">{text.download}</th>
                </tr>
              </thead>
              <tbody>
                {tableNames.map((name) => (
                  <tr key={name}>
                    <th scope="row">
                      <a href={tableHref(name, locale)}>{text.names[name]}</a>
                    </th>
                    <td data-label={text.about}>{text.abouts[name]}</td>
                    <td data-number="" data-label={text.rows}>
                      {formatCount(counts[name])}
                    </td>
                    <td data-label={text.download}>
                      {counts[name] > 0 && <TableDownloads table={name} locale={locale} />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <section className={page.section}>
          <h2>{text.conventions}</h2>
          <ul className={styles.bullets}>
            {text.conventionList.map((convention) => (
              <li key={convention}>{convention}</li>
            ))}
          </ul>
        </section>
        <section className={page.section}>
          <h2>{text.changes}</h2>
          <p className={page.note}>{text.changesNote}</p>
          <pre className={styles.command}>
            <code>node bin/tenfold.js diff OLD NEW --format md</code>
          </pre>
        </section>
        <Licences catalogue={catalogue} locale={locale} />
      </div>
      <aside className={page.aside}>
        <section className={page.section}>
          <h2>{text.hash}</h2>
          <p className={styles.hash}>
            <code>{catalogue.hash}</code>
          </p>
          <p className={page.note}>{text.hashNote}</p>
        </section>
        <FileChoice catalogueHref={catalogueHref} locale={locale} />
      </aside>
    </div>
  );
}
