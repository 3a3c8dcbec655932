import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import page from "../ui/page.module.css";
import styles from "./import.module.css";
import type { Moving } from "./use-moved-files";

interface Props {
  readonly moving: Moving;
  readonly locale: Locale;
}

/** What becomes of the files where the language is changed. */
export function MovingNote({ moving, locale }: Props) {
  const text = importText[locale];
  if (moving.kind === "moving")
    return (
      <p className={page.wide} role="status">
        {text.moving}
      </p>
    );
  return (
    <p className={`${page.wide} ${styles.alert}`} role="alert">
      {moving.kind === "lost" ? text.notCome : text.notMoved}{" "}
      {moving.kind === "stuck" && <a href={moving.href}>{text.switchWithout}</a>}
    </p>
  );
}
