import { useId } from "react";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import fields from "../ui/field.module.css";

interface Props {
  readonly name: string;
  readonly locale: Locale;
  readonly onName: (name: string) => void;
}

/** The name under which data is kept. */
export function NameField({ name, locale, onName }: Props) {
  const id = useId();
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {importText[locale].name}
      </label>
      <input
        id={id}
        className={fields.input}
        value={name}
        maxLength={80}
        onChange={(event) => onName(event.target.value)}
      />
    </div>
  );
}
