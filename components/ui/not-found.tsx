import Link from "next/link";
import { localePath, siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import styles from "./notice.module.css";

export function NotFound({ locale }: { readonly locale: Locale }) {
  const text = siteText[locale];
  return (
    <div className={styles.notice}>
      <h1>{text.notFoundTitle}</h1>
      <p>{text.notFoundText}</p>
      <p>
        <Link href={localePath("/explore", locale)}>{text.notFoundLink}</Link>
      </p>
    </div>
  );
}
