import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import styles from "./page.module.css";

interface Props {
  /** The page: path and query. */
  readonly href: string;
  /** Whether there is a picture of it. */
  readonly hasFigure: boolean;
  readonly locale: Locale;
}

const pictures = ["svg", "png", "pdf"] as const;
const tables = ["csv", "json", "md", "tex", "bib", "zip"] as const;

/** The page as files: the same address with an ending. */
export function FileLinks({ href, hasFigure, locale }: Props) {
  const text = siteText[locale];
  const [path = "", query] = href.split("?");
  const formats = [...(hasFigure ? pictures : []), ...tables];
  return (
    <p className={`${styles.files} no-print`}>
      <span>{text.files}</span>
      {formats.map((format) => (
        <a key={format} href={`${path}.${format}${query === undefined ? "" : `?${query}`}`}>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
