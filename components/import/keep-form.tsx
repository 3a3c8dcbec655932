"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { zipFiles } from "@/lib/export/zip";
import { importText } from "@/lib/i18n/import";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { Id } from "@/lib/schema/catalogue";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import styles from "./import.module.css";
import type { ImportSummary, NamedMatch, Packed } from "./import-protocol";
import { KeepNote } from "./keep-note";
import { NameField } from "./name-field";
import { saveFile } from "./save-file";
import { useKeeping } from "./use-keeping";

interface Props {
  readonly summary: ImportSummary;
  readonly locale: Locale;
  readonly pack: () => Promise<Packed>;
  readonly onKept: () => void;
}

const mostMatches = 8;
const ending = /\.(?:csv|tsv|jsonl?|ya?ml|parquet|txt|md|zip)(?:\.gz)?$/i;

/** Gives the data a name, says which models are the catalogue's, and leads to Explore. */
export function KeepForm({ summary, locale, pack, onKept }: Props) {
  const text = importText[locale];
  const router = useRouter();
  const [first = text.pastedName] = firstName(summary)?.split("/") ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<Id>>(new Set());
  const [hasNoTables, setNoTables] = useState(false);
  const { name, title, problem, keep, replace, rename } = useKeeping(() => first.replace(ending, ""));
  const { matches = [] } = summary;
  const isNamed = title !== "";

  const make = async () => {
    const { texts, packed } = await pack();
    const files = summary.files.map((file) => file.name);
    const { models, measurements } = summary.rowsOf;
    const kept = {
      kind: "tables",
      name: title,
      savedAt: Date.now(),
      models,
      measurements,
      files,
      texts,
      packed,
    } as const;
    return { ...kept, same: sameIn(matches, ticked) };
  };
  const explore = (place: "alone" | "beside") =>
    keep(make, () => {
      onKept();
      const path = `/import/${encodeURIComponent(title)}${place === "beside" ? "/beside" : ""}`;
      router.push(localePath(path, locale));
    });
  const download = async () => {
    setNoTables(false);
    try {
      const { texts } = await pack();
      const zip = zipFiles(texts.map(({ file, text: content }) => [file, content]));
      saveFile(`${title || "tenfold"}.zip`, "application/zip", new Uint8Array(zip));
    } catch {
      setNoTables(true);
    }
  };

  return (
    <section className={page.section}>
      <h2>{text.keep}</h2>
      <div className={styles.keep}>
        <NameField name={name} locale={locale} onName={rename} />
        <button type="button" className={buttons.primary} disabled={!isNamed} onClick={() => void explore("alone")}>
          {text.alone}
        </button>
        <button type="button" className={buttons.button} disabled={!isNamed} onClick={() => void explore("beside")}>
          {text.beside}
        </button>
        <button type="button" className={buttons.button} onClick={() => void download()}>
          {text.downloadTables}
        </button>
      </div>
      {hasNoTables && <p role="alert">{text.notMade}</p>}
      <KeepNote
        name={title}
        problem={problem}
        instead={text.stillDownload}
        className={page.note}
        locale={locale}
        onReplace={() => void replace()}
      />
      {matches.length > 0 && <Matches matches={matches} ticked={ticked} locale={locale} onTick={setTicked} />}
    </section>
  );
}

/** Of the first file that something was read of. */
const firstName = ({ files, tables, ownTables }: ImportSummary): string | undefined =>
  files.find(({ name }) => [...tables, ...ownTables].some(({ file, counts }) => file === name && counts.rowsKept > 0))
    ?.name ?? files[0]?.name;

/** What was ticked of what there still is: a file may have been removed since. */
const sameIn = (matches: readonly NamedMatch[], ticked: ReadonlySet<Id>): readonly (readonly [Id, Id])[] =>
  matches.flatMap(({ model, known }) => (ticked.has(model) ? [[model, known] as const] : []));

interface MatchesProps {
  readonly matches: readonly NamedMatch[];
  readonly ticked: ReadonlySet<Id>;
  readonly locale: Locale;
  readonly onTick: (ticked: ReadonlySet<Id>) => void;
}

function Matches({ matches, ticked, locale, onTick }: MatchesProps) {
  const text = importText[locale];
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? matches : matches.slice(0, mostMatches);
  const areAllTicked = matches.every(({ model }) => ticked.has(model));
  return (
    <fieldset className={styles.matches}>
      <legend>{text.matches}</legend>
      <p className={page.note}>{text.matchesHint}</p>
      {shown.map((match) => (
        <label key={match.model}>
          <input
            type="checkbox"
            checked={ticked.has(match.model)}
            onChange={({ target }) => {
              const others = [...ticked].filter((model) => model !== match.model);
              onTick(new Set(target.checked ? [...others, match.model] : others));
            }}
          />
          {text.sameAs(match.name, match.knownName)}
        </label>
      ))}
      {shown.length < matches.length ? (
        <button type="button" className={buttons.text} onClick={() => setOpen(true)}>
          {text.showMatches(matches.length)}
        </button>
      ) : (
        matches.length > 1 && (
          <button
            type="button"
            className={buttons.text}
            onClick={() => onTick(new Set(areAllTicked ? [] : matches.map(({ model }) => model)))}
          >
            {areAllTicked ? text.tickNone : text.tickAll(matches.length)}
          </button>
        )
      )}
    </fieldset>
  );
}
