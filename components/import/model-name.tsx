"use client";

import { useId } from "react";
import { importText } from "@/lib/i18n/import";
import type { AssumedModel } from "@/lib/ingest/assumed-model";
import type { Locale } from "@/lib/quantity";
import fields from "../ui/field.module.css";
import styles from "./import.module.css";

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
  /** An empty name asks for the guess, which stands there already where nobody has given one. */
  const take = (input: HTMLInputElement) => {
    if (input.value.trim() === "" && model?.isGuess !== false) input.value = name;
    if (input.value !== name) onChange(input.value);
  };
  return (
    <div className={styles.modelName}>
      <label htmlFor={id}>{text.modelOfAll}</label>
      <input
        key={name}
        id={id}
        className={fields.input}
        defaultValue={name}
        aria-describedby={`${id}-why`}
        onBlur={(event) => take(event.target)}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
      <span id={`${id}-why`} className={styles.quiet}>
        {model === undefined ? text.modelUnnamed : model.isGuess ? text.modelGuessed : text.modelGiven}
      </span>
    </div>
  );
}
