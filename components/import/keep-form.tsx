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
import type { ImportSummary, NamedMatch } from "./import-protocol";
import { keepData } from "./kept-data";
import { NameField } from "./name-field";
import { saveFile } from "./save-file";
import type { Packed } from "./use-import";

interface Props {
  readonly summary: ImportSummary;
  readonly locale: Locale;
  readonly pack: () => Promise<Packed>;
  readonly onKept: () => void;
}

const mostMatches = 8;

/** Gives the data a name, says which models are the catalogue's, and leads to Explore. */
export function KeepForm({ summary, locale, pack, onKept }: Props) {
  const text = importText[locale];
  const router = useRouter();
  const [first = text.pastedName] = summary.files[0]?.name.split("/") ?? [];
  const [name, setName] = useState(() => first.replace(/\.(?:csv|tsv|jsonl?|ya?ml|parquet|txt|md|zip)(?:\.gz)?$/i, ""));
  const [same, setSame] = useState<ReadonlyMap<Id, Id>>(new Map());
  const [hasFailed, setFailed] = useState(false);
  const { matches = [] } = summary;
  const isNamed = name.trim() !== "";

  const keep = async (place: "alone" | "beside") => {
    const { texts, packed } = await pack();
    const files = summary.files.map((file) => file.name);
    const { models, measurements } = summary.rowsOf;
    const title = name.trim();
    try {
      await keepData({
        kind: "tables",
        name: title,
        savedAt: Date.now(),
        models,
        measurements,
        files,
        texts,
        packed,
        same: [...same],
      });
    } catch {
      setFailed(true);
      return;
    }
    onKept();
    const path = `/import/${encodeURIComponent(title)}${place === "beside" ? "/beside" : ""}`;
    router.push(localePath(path, locale));
  };
  const download = async () => {
    const { texts } = await pack();
    const zip = zipFiles(texts.map(({ file, text: content }) => [file, content]));
    saveFile(`${name.trim() || "tenfold"}.zip`, "application/zip", new Uint8Array(zip));
  };

  return (
    <section className={page.section}>
      <h2>{text.keep}</h2>
      <div className={styles.keep}>
        <NameField name={name} locale={locale} onName={setName} />
        <button type="button" className={buttons.primary} disabled={!isNamed} onClick={() => void keep("alone")}>
          {text.alone}
        </button>
        <button type="button" className={buttons.button} disabled={!isNamed} onClick={() => void keep("beside")}>
          {text.beside}
        </button>
        <button type="button" className={buttons.button} onClick={() => void download()}>
          {text.downloadTables}
        </button>
      </div>
      <p className={page.note}>{hasFailed ? text.keepFailed : text.nameHint}</p>
      {matches.length > 0 && (
        <Matches
          matches={matches}
          same={same}
          locale={locale}
          onChange={(match, isSame) => {
            const next = new Map(same);
            if (isSame) next.set(match.model, match.known);
            else next.delete(match.model);
            setSame(next);
          }}
        />
      )}
    </section>
  );
}

interface MatchesProps {
  readonly matches: readonly NamedMatch[];
  readonly same: ReadonlyMap<Id, Id>;
  readonly locale: Locale;
  readonly onChange: (match: NamedMatch, isSame: boolean) => void;
}

function Matches({ matches, same, locale, onChange }: MatchesProps) {
  const text = importText[locale];
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? matches : matches.slice(0, mostMatches);
  return (
    <fieldset className={styles.matches}>
      <legend>{text.matches}</legend>
      <p className={page.note}>{text.matchesHint}</p>
      {shown.map((match) => (
        <label key={match.model}>
          <input
            type="checkbox"
            checked={same.has(match.model)}
            onChange={(event) => onChange(match, event.target.checked)}
          />
          {text.sameAs(match.name, match.knownName)}
        </label>
      ))}
      {shown.length < matches.length && (
        <button type="button" className={buttons.text} onClick={() => setOpen(true)}>
          {text.showMatches(matches.length)}
        </button>
      )}
    </fieldset>
  );
}
