"use client";

import { lazy, Suspense, useCallback, useState } from "react";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import { FileInput } from "./file-input";
import styles from "./import.module.css";
import { isLarge } from "./is-large";
import { KeptList } from "./kept-list";
import { LargeView } from "./large-view";
import { ReadingProgress } from "./reading-progress";
import { useImport } from "./use-import";

const ImportResult = lazy(() => import("./import-result").then((module) => ({ default: module.ImportResult })));

interface Props {
  readonly locale: Locale;
  readonly catalogueHref: string;
  /** The file that the address of the page names. */
  readonly open: string | undefined;
}

/** From files to something to explore: read, understood, reported, kept. */
export function ImportApp({ locale, catalogueHref, open }: Props) {
  const text = importText[locale];
  const { summary, progress, failure, add, cancel, remove, edit, pack } = useImport(catalogueHref);
  const [keptChanges, setKeptChanges] = useState(0);
  const [large, setLarge] = useState<File | string | undefined>(open);
  const close = useCallback(() => {
    setLarge(undefined);
    window.history.replaceState(null, "", window.location.pathname);
  }, []);
  const take = useCallback(
    async (files: readonly File[]) => {
      const others: File[] = [];
      for (const file of files) {
        if (await isLarge(file)) setLarge(file);
        else others.push(file);
      }
      add(others);
    },
    [add],
  );
  const hasFiles = summary !== undefined && summary.files.length > 0;
  if (large !== undefined) return <LargeView source={large} locale={locale} onClose={close} />;
  return (
    <>
      <div className={page.main}>
        <FileInput locale={locale} onFiles={(files) => void take(files)} isSmall={hasFiles} />
        {progress !== undefined && <ReadingProgress progress={progress} locale={locale} onCancel={cancel} />}
        {failure !== undefined && (
          <p role="alert" className={styles.alert}>
            {text.failed}
          </p>
        )}
        {hasFiles && (
          <Suspense fallback={null}>
            <ImportResult
              summary={summary}
              locale={locale}
              pack={pack}
              onKept={() => setKeptChanges((count) => count + 1)}
              onRemove={remove}
              onEdit={edit}
            />
          </Suspense>
        )}
      </div>
      <aside className={page.aside}>
        <KeptList locale={locale} changes={keptChanges} />
      </aside>
    </>
  );
}
