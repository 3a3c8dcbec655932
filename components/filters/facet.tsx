"use client";

import { useId, useState } from "react";
import type { exploreText } from "@/lib/i18n/explore";
import { formatCount } from "@/lib/quantity";
import type { FacetChoice } from "@/lib/query/answer";
import buttons from "../ui/button.module.css";
import field from "../ui/field.module.css";
import styles from "./facet.module.css";

interface NamedChoice extends FacetChoice {
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly choices: readonly NamedChoice[];
  readonly text: (typeof exploreText)["en"];
  /** Show the colour each choice has in the figure. */
  readonly swatches?: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

const shortList = 7;

/** Checkboxes with the count each choice would leave; a long list is folded and can be searched. */
export function Facet({ label, choices, text, swatches = false, onChange }: Props) {
  const id = useId();
  const [needle, setNeedle] = useState("");
  const [all, setAll] = useState(false);
  const long = choices.length > shortList + 1;
  const found = choices.filter((choice) => choice.name.toLowerCase().includes(needle.trim().toLowerCase()));
  const shown =
    !long || all || needle !== "" ? found : found.filter((choice, index) => index < shortList || choice.chosen);
  const chosen = choices.filter((choice) => choice.chosen).map((choice) => choice.id);
  const toggle = (choice: NamedChoice) =>
    onChange(choice.chosen ? chosen.filter((other) => other !== choice.id) : [...chosen, choice.id]);

  return (
    <fieldset className={styles.facet}>
      <legend className={field.label}>{label}</legend>
      {long && (
        <input
          type="search"
          className={`${field.input} ${styles.find}`}
          aria-label={text.findIn(label)}
          placeholder={text.findIn(label)}
          value={needle}
          onChange={(event) => setNeedle(event.target.value)}
        />
      )}
      <ul id={id} className={styles.choices}>
        {shown.map((choice) => (
          <li key={choice.id}>
            <label className={styles.choice} data-empty={choice.count === 0}>
              <input type="checkbox" checked={choice.chosen} onChange={() => toggle(choice)} />
              {swatches && (
                <span
                  className={styles.swatch}
                  style={{ background: `var(--tf-${choice.id}, var(--bar))` }}
                  aria-hidden="true"
                />
              )}
              <span className={styles.name} title={choice.name}>
                {choice.name}
              </span>
              <span className={styles.number}>{formatCount(choice.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{needle === "" ? text.nothingLeft : text.nothingFound}</p>}
      {long && needle === "" && (
        <button
          type="button"
          className={buttons.text}
          aria-expanded={all}
          aria-controls={id}
          onClick={() => setAll(!all)}
        >
          {all ? text.showFewer : text.showAll(choices.length)}
        </button>
      )}
    </fieldset>
  );
}
