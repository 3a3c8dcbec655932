"use client";

import { lazy, Suspense, useCallback, useState } from "react";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import { partBySize } from "./dropped-files";
import { fileAt, reasonOf } from "./file-at";
import { FileInput } from "./file-input";
import styles from "./import.module.css";
import { KeptList } from "./kept-list";
import { LargeList } from "./large-list";
import { LargeView } from "./large-view";
import { ReadingProgress } from "./reading-progress";
import { unzipped } from "./unzipped";
import { useImport } from "./use-import";
import { useLargeFiles } from "./use-large-files";

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
  const { summary, progress, failure, taking, add, cancel, remove, edit, pack } = useImport(catalogueHref);
  const [keptChanges, setKeptChanges] = useState(0);
  const [problem, setProblem] = useState<string>();
  const { files, shown, ...large } = useLargeFiles(open);
  const { add: addLarge, remove: removeLarge, show } = large;
  const close = useCallback(() => {
    show(undefined);
    window.history.replaceState(null, "", window.location.pathname);
  }, [show]);
  const take = useCallback(
    async (dropped: readonly File[]) => {
      setProblem(undefined);
      const unpacked = await Promise.all(dropped.map((file) => unzipped(file).catch(() => [file])));
      const parts = await partBySize(unpacked.flat());
      addLarge(parts.large);
      add(parts.others);
    },
    [add, addLarge],
  );
  const takeWhole = useCallback(async () => {
    if (shown === undefined) return;
    try {
      add([typeof shown === "string" ? await fileAt(shown) : shown]);
    } catch (error) {
      setProblem(text.addressFailed(reasonOf(error)));
    }
    if (typeof shown !== "string") removeLarge(shown);
    close();
  }, [shown, close, removeLarge, add, text]);
  const hasFiles = summary !== undefined && summary.files.length > 0;
  const smaller = (summary?.files.length ?? 0) + taking;
  const hasOthers = shown === undefined ? files.length > 0 : smaller > 0 || files.some((file) => file !== shown);
  const list = hasOthers && (
    <LargeList
      files={files}
      shown={shown}
      smaller={smaller}
      locale={locale}
      onShow={show}
      onRemove={removeLarge}
      onSmaller={close}
    />
  );
  if (shown !== undefined) {
    const key = typeof shown === "string" ? shown : files.indexOf(shown);
    return (
      <>
        {list}
        <LargeView key={key} source={shown} locale={locale} onClose={close} onWhole={takeWhole} />
      </>
    );
  }
  return (
    <>
      {list}
      <div className={page.main}>
        <FileInput locale={locale} onFiles={(dropped) => void take(dropped)} isSmall={hasFiles} />
        {progress !== undefined && <ReadingProgress progress={progress} locale={locale} onCancel={cancel} />}
        {(problem ?? failure) !== undefined && (
          <p role="alert" className={styles.alert}>
            {problem ?? text.failed}
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
