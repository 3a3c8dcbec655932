"use client";

import { useId } from "react";
import field from "../ui/field.module.css";
import { useSettledText } from "./use-settled-text";

interface Props {
  readonly label: string;
  readonly hint: string;
  /** In a form. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Typing stays immediate; the view follows once the typing pauses. */
export function SearchBox({ label, hint, name, value, onChange }: Props) {
  const id = useId();
  const { draft, type } = useSettledText(value, onChange);
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="search"
        aria-keyshortcuts="/"
        className={field.input}
        placeholder={hint}
        value={draft}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  );
}
