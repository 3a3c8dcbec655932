import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import styles from "./import.module.css";
import type { NotKept } from "./use-keeping";

interface Props {
  readonly name: string;
  readonly problem: NotKept | undefined;
  /** What can be done where the browser keeps nothing. */
  readonly instead?: string;
  readonly className: string | undefined;
  readonly locale: Locale;
  readonly onReplace: () => void;
}

/** What it means to keep data, or why it was not kept and what would be accepted. */
export function KeepNote({ name, problem, instead = "", className, locale, onReplace }: Props) {
  const text = importText[locale];
  if (problem === undefined) return <p className={className}>{text.nameHint}</p>;
  return (
    <p className={`${className} ${styles.refusal}`} role="alert">
      {problem === "name-taken" && (
        <>
          {text.nameTaken(name)}{" "}
          <button type="button" className={buttons.text} onClick={onReplace}>
            {text.replace(name)}
          </button>
        </>
      )}
      {problem === "not-made" && text.notMade}
      {problem === "no-room" && `${text.keepNoRoom} ${instead}`}
      {problem === "failed" && `${text.keepFailed} ${instead}`}
    </p>
  );
}
