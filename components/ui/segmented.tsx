import { useId } from "react";
import styles from "./field.module.css";

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** The key that takes the next choice. */
  readonly shortcut?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** More are set in rows of equal width. */
const mostInRow = 4;

/** A few exclusive choices, all visible: radio buttons that look like one control. */
export function Segmented<Value extends string>({ label, value, options, shortcut, onChange }: Props<Value>) {
  const name = useId();
  return (
    <div className={styles.field} role="radiogroup" aria-keyshortcuts={shortcut} aria-labelledby={`${name}-label`}>
      <span id={`${name}-label`} className={styles.label}>
        {label}
      </span>
      <div className={options.length > mostInRow ? styles.wrapped : styles.segments}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
