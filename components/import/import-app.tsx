"use client";

import { useState } from "react";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import { FileInput } from "./file-input";
import styles from "./import.module.css";
import { ImportOutcome } from "./import-outcome";
import { KeepForm } from "./keep-form";
import { KeptList } from "./kept-list";
import { MappingEditor } from "./mapping-editor";
import { ReadingProgress } from "./reading-progress";
import { useImport } from "./use-import";

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
}

/** From files to something to explore: read, understood, reported, kept. */
export function ImportApp({ locale, catalogueHref }: Props) {
  const text = importText[locale];
  const { summary, progress, failure, add, cancel, remove, edit, pack } = useImport(catalogueHref);
  const [keptChanges, setKeptChanges] = useState(0);
  const hasFiles = summary !== undefined && summary.files.length > 0;
  return (
    <>
      <div className={page.main}>
        <FileInput locale={locale} onFiles={add} isSmall={hasFiles} />
        {progress !== undefined && <ReadingProgress progress={progress} locale={locale} onCancel={cancel} />}
        {failure !== undefined && (
          <p role="alert" className={styles.alert}>
            {text.failed}
          </p>
        )}
        {hasFiles && (
          <>
            <section className={page.section}>
              <h2>{text.report}</h2>
              <ImportOutcome summary={summary} locale={locale} onRemove={remove} />
            </section>
            {summary.rowsOf.models > 0 && (
              <KeepForm
                summary={summary}
                locale={locale}
                pack={pack}
                onKept={() => setKeptChanges((count) => count + 1)}
              />
            )}
            {summary.tables.length > 0 && (
              <section className={page.section}>
                <h2>{text.understood}</h2>
                {summary.tables.map((table, index) => (
                  <MappingEditor
                    key={`${table.file} ${table.path}`}
                    table={table}
                    index={index}
                    locale={locale}
                    onEdit={edit}
                  />
                ))}
              </section>
            )}
          </>
        )}
      </div>
      <aside className={page.aside}>
        <KeptList locale={locale} changes={keptChanges} />
      </aside>
    </>
  );
}
