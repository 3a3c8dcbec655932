"use client";

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { whyOf } from "@/lib/columns/unreadable-file";
import { importText } from "@/lib/i18n/import";
import { whyUnread } from "@/lib/i18n/why-unread";
import type { Locale } from "@/lib/quantity";
import type { WhyUnread } from "@/lib/schema/unreadable";
import page from "../ui/page.module.css";
import { announce } from "./announce";
import { partBySize } from "./dropped-files";
import { fileAt } from "./file-at";
import { FileInput } from "./file-input";
import styles from "./import.module.css";
import { KeptList } from "./kept-list";
import { LargeList } from "./large-list";
import { LargeView } from "./large-view";
import { MovingNote } from "./moving-note";
import { ReadingProgress } from "./reading-progress";
import { takenFile } from "./taken-file";
import { useFileDrop } from "./use-file-drop";
import { useImport } from "./use-import";
import { useLargeFiles } from "./use-large-files";
import { useLostFocus } from "./use-lost-focus";
import { useMovedFiles } from "./use-moved-files";
import { useUnzipped } from "./use-unzipped";

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
  const { summary, progress, failure, taking, add, held, cancel, remove, edit, pack } = useImport(catalogueHref);
  const { unzip, ...unzipping } = useUnzipped();
  const [keptChanges, setKeptChanges] = useState(0);
  /** Why a file of an address, which was to be read whole, did not come. */
  const [gone, setGone] = useState<WhyUnread>();
  const { files, shown, isAddressed, ...large } = useLargeFiles(open);
  const { add: addLarge, remove: removeLarge, show } = large;
  const moving = useMovedFiles(
    () => {
      const place = files.findIndex((file) => file === shown);
      return {
        smaller: held().map(({ file, mappings }) => ({ file, mappings })),
        large: files.map(({ file }) => file),
        shown: place < 0 ? undefined : place,
      };
    },
    (moved) => {
      add(moved.smaller.map(({ file, mappings }) => ({ ...takenFile(file), mappings })));
      large.restore(moved.large.map(takenFile), moved.shown);
    },
  );
  const hasFiles = summary !== undefined && summary.files.length > 0;
  const picker = useRef<HTMLButtonElement>(null);
  const onFocusLost = useLostFocus(picker, hasFiles);
  useEffect(() => {
    if (summary === undefined) return;
    const { files: read, rowsOf } = summary;
    announce(text.read(read.length, rowsOf.models, rowsOf.measurements));
  }, [summary, text]);
  const leave = useCallback(() => {
    show(undefined);
    window.history.replaceState(null, "", window.location.pathname);
  }, [show]);
  const close = useCallback(() => {
    onFocusLost();
    leave();
  }, [leave, onFocusLost]);
  const take = useCallback(
    async (dropped: readonly File[]) => {
      setGone(undefined);
      const parts = await partBySize(await unzip(dropped));
      addLarge(parts.large.map(takenFile));
      add(parts.others.map(takenFile));
    },
    [unzip, add, addLarge],
  );
  const isOver = useFileDrop(take);
  const takeWhole = useCallback(async () => {
    if (shown === undefined) return;
    try {
      add([typeof shown === "string" ? takenFile(await fileAt(shown)) : shown]);
    } catch (error) {
      setGone(whyOf(error));
    }
    if (typeof shown !== "string") removeLarge(shown);
    leave();
  }, [shown, leave, removeLarge, add]);
  const giveUp = () => {
    onFocusLost();
    unzipping.cancel();
    cancel();
    announce(text.cancelled);
  };
  const smaller = (summary?.files.length ?? 0) + taking;
  const hasOthers = shown === undefined ? files.length > 0 : smaller > 0 || files.some((file) => file !== shown);
  const list = hasOthers && (
    <LargeList
      files={files}
      shown={shown}
      smaller={smaller}
      locale={locale}
      onShow={show}
      onRemove={(file) => {
        onFocusLost();
        removeLarge(file);
      }}
      onSmaller={close}
    />
  );
  if (shown !== undefined) {
    const isDropped = typeof shown !== "string";
    return (
      <>
        {moving !== undefined && <MovingNote moving={moving} locale={locale} />}
        {list}
        <LargeView
          key={isDropped ? shown.id : shown}
          source={isDropped ? shown.file : shown}
          locale={locale}
          onClose={close}
          onWhole={takeWhole}
          isAddressed={isAddressed}
          takesFocus={isDropped}
        />
      </>
    );
  }
  const reading = unzipping.progress ?? progress;
  const problem = unzipping.failure ?? failure;
  return (
    <>
      {moving !== undefined && <MovingNote moving={moving} locale={locale} />}
      {list}
      <div className={page.main}>
        <FileInput
          picker={picker}
          locale={locale}
          onFiles={(dropped) => void take(dropped)}
          isOver={isOver}
          isSmall={hasFiles}
        />
        {reading !== undefined && <ReadingProgress progress={reading} locale={locale} onCancel={giveUp} />}
        {(gone ?? problem) !== undefined && (
          <p role="alert" className={styles.alert}>
            {gone !== undefined && text.addressFailed(whyUnread(gone, locale))}
            {gone === undefined && problem !== undefined && text.failed(whyUnread(problem, locale))}
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
