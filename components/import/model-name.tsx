"use client";

import { useId } from "react";
import { importText } from "@/lib/i18n/import";
import type { AssumedModel } from "@/lib/ingest/guess/assumed-model";
import type { Locale } from "@/lib/quantity";
import styles from "./import.module.css";
import { TextCell } from "./text-cell";

interface Props {
  readonly model: AssumedModel | undefined;
  readonly locale: Locale;
  readonly onChange: (name: string) => void;
}

/** The model of all rows, where no column names one: guessed from the name of the file until somebody says it. */
export function ModelName({ model, locale, onChange }: Props) {
  const text = importText[locale];
  const id = useId();
  const name = model?.name ?? "";
  return (
    <div className={styles.modelName}>
      <label htmlFor={id}>{text.modelOfAll}</label>
      {/* An empty name asks for the guess, which stands there already where nobody has given one. */}
      <TextCell
        id={id}
        value={name}
        isRequired={model?.isGuess !== false}
        aria-describedby={`${id}-why`}
        onChange={onChange}
      />
      <span id={`${id}-why`} className={styles.quiet}>
        {model === undefined ? text.modelUnnamed : model.isGuess ? text.modelGuessed : text.modelGiven}
      </span>
    </div>
  );
}
