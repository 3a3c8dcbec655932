"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { importText } from "@/lib/i18n/import";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import { announce } from "./announce";
import styles from "./import.module.css";
import {
  entryOf,
  forgetData,
  type Keeping,
  type KeptData,
  type KeptEntry,
  keepData,
  latestFirst,
  listKept,
} from "./kept-data";

interface Props {
  readonly locale: Locale;
  /** Counts up when something was kept. */
  readonly changes: number;
}

interface Problem {
  readonly name: string;
  readonly kind: "not-deleted" | Exclude<Keeping, "kept">;
}

/** What is kept. What is deleted stays in its place as long as the page does, to be brought back. */
export function KeptList({ locale, changes }: Props) {
  const text = importText[locale];
  const [kept, setKept] = useState<readonly KeptEntry[] | "unavailable">();
  const [deleted, setDeleted] = useState<readonly KeptData[]>([]);
  const [problem, setProblem] = useState<Problem>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: both tell of a change of what is kept
  useEffect(() => {
    listKept().then(setKept, () => setKept("unavailable"));
  }, [changes, deleted]);
  const remove = async (name: string) => {
    setProblem(undefined);
    try {
      const data = await forgetData(name);
      if (data !== undefined) setDeleted((others) => [...others.filter((other) => other.name !== name), data]);
      announce(text.deleted(name));
    } catch {
      setProblem({ name, kind: "not-deleted" });
    }
  };
  const bringBack = async (data: KeptData) => {
    setProblem(undefined);
    const { name } = data;
    const became = await keepData(data);
    // Before it is no longer among what was deleted, so that its place never goes.
    setKept(await listKept().catch(() => "unavailable" as const));
    if (became !== "kept") return setProblem({ name, kind: became });
    setDeleted((others) => others.filter((other) => other !== data));
    announce(text.broughtBack(name));
  };
  const there = kept === undefined || kept === "unavailable" ? [] : kept;
  const gone = deleted.filter(({ name }) => there.every((entry) => entry.name !== name));
  const entries = [...there, ...gone.map(entryOf)].sort(latestFirst);
  return (
    <section className={page.section}>
      <h2>{text.kept}</h2>
      {kept === "unavailable" && <p className={styles.quiet}>{text.keepFailed}</p>}
      {problem !== undefined && <p role="alert">{problemText(problem, locale)}</p>}
      {kept !== undefined && kept !== "unavailable" && entries.length === 0 && (
        <p className={styles.quiet}>{text.nothingKept}</p>
      )}
      <ul className={styles.kept}>
        {entries.map((entry) => {
          const { name } = entry;
          const taken = gone.find((data) => data.name === name);
          return (
            <li key={name}>
              {taken === undefined ? <Entry entry={entry} locale={locale} /> : <span>{text.deleted(name)}</span>}
              <button
                type="button"
                className={buttons.text}
                aria-label={taken === undefined ? text.deleteKept(name) : text.undoDelete(name)}
                onClick={() => void (taken === undefined ? remove(name) : bringBack(taken))}
              >
                {taken === undefined ? text.delete : text.undo}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Entry({ entry, locale }: { readonly entry: KeptEntry; readonly locale: Locale }) {
  const text = importText[locale];
  const date = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium" });
  return (
    <>
      <Link href={localePath(`/import/${encodeURIComponent(entry.name)}`, locale)} prefetch={false}>
        {entry.name}
      </Link>
      <span className={styles.quiet}>
        {entry.kind === "file" ? text.fileRows(entry.rows) : text.tables(entry.models, entry.measurements)}
        {text.between}
        {text.savedOn(date.format(entry.savedAt))}
      </span>
    </>
  );
}

function problemText({ name, kind }: Problem, locale: Locale): string {
  const text = importText[locale];
  if (kind === "not-deleted") return text.notDeleted(name);
  if (kind === "name-taken") return text.nameTakenMeanwhile(name);
  return kind === "no-room" ? text.keepNoRoom : text.keepFailed;
}
