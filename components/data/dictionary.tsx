import { columnTexts } from "@/lib/i18n/columns";
import { dataText } from "@/lib/i18n/data";
import type { Locale } from "@/lib/quantity";
import type { TableName } from "@/lib/schema/vocabulary";
import page from "../ui/page.module.css";
import styles from "../ui/record-table.module.css";
import { CodedText } from "./coded-text";

/** What each column of a table means and accepts. */
export function Dictionary({ table, locale }: { readonly table: TableName; readonly locale: Locale }) {
  const text = dataText[locale];
  return (
    <section className={page.section}>
      <h2>{text.dictionary}</h2>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.meaning}</th>
              <th scope="col">{text.type}</th>
              <th scope="col">{text.accepted}</th>
              <th scope="col">{text.example}</th>
            </tr>
          </thead>
          <tbody>
            {columnTexts(table, locale).map(({ columns, meaning, type, accepted, example }) => (
              <tr key={columns.join()}>
                <th scope="row">
                  <code>{columns.join(", ")}</code>
                </th>
                <td data-label={text.meaning}>{meaning}</td>
                <td data-label={text.type}>{type}</td>
                <td data-label={text.accepted}>
                  {accepted !== "" && (
                    <span>
                      <CodedText>{accepted}</CodedText>
                    </span>
                  )}
                </td>
                <td data-label={text.example} data-quiet="">
                  {example !== "" && (
                    <span>
                      <CodedText>{example}</CodedText>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
