import { type ImportText, importText } from "@/lib/i18n/import";
import type { OwnReport } from "@/lib/ingest/import-files";
import type { Locale } from "@/lib/quantity";
import { ChineseFont } from "../ui/chinese-font";
import page from "../ui/page.module.css";
import styles from "./import.module.css";
import { ImportOutcome } from "./import-outcome";
import type { Edit, ImportSummary, Packed } from "./import-protocol";
import { KeepForm } from "./keep-form";
import { MappingEditor } from "./mapping-editor";

interface Props {
  readonly summary: ImportSummary;
  readonly locale: Locale;
  readonly pack: () => Promise<Packed>;
  readonly onKept: () => void;
  readonly onRemove: (file: number) => void;
  readonly onEdit: (edit: Edit) => void;
}

/** Tables that need no mapping, each with how many of its rows were taken. */
function OwnTables({ reports, text }: { readonly reports: readonly OwnReport[]; readonly text: ImportText }) {
  return (
    <ul className={styles.own}>
      {reports.map(({ file, table, counts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be read twice
        <li key={`${file} ${index}`}>
          <span>{file}</span> <span className={styles.quiet}>{text.ownTable(table, counts.rowsKept)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What came of the files: the report, what can be done with the rows, and how the columns are understood. */
export function ImportResult({ summary, locale, pack, onKept, onRemove, onEdit }: Props) {
  const text = importText[locale];
  return (
    <>
      {locale === "en" && <ChineseFont key={summary.files.length} texts={() => [JSON.stringify(summary.tables)]} />}
      <section className={page.section}>
        <h2>{text.report}</h2>
        <ImportOutcome summary={summary} locale={locale} onRemove={onRemove} />
      </section>
      {summary.rowsOf.models > 0 && <KeepForm summary={summary} locale={locale} pack={pack} onKept={onKept} />}
      {summary.tables.length + summary.ownTables.length > 0 && (
        <section className={page.section}>
          <h2>{text.understood}</h2>
          {summary.ownTables.length > 0 && <OwnTables reports={summary.ownTables} text={text} />}
          {summary.tables.map((table) => (
            <MappingEditor key={`${table.at.file} ${table.at.table}`} table={table} locale={locale} onEdit={onEdit} />
          ))}
        </section>
      )}
    </>
  );
}
