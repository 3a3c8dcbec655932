"use client";

import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import buttons from "./button.module.css";
import styles from "./notice.module.css";

export function ErrorNotice({ locale, retry }: { readonly locale: Locale; readonly retry: () => void }) {
  const text = siteText[locale];
  return (
    <div className={styles.notice} role="alert">
      <h1>{text.errorTitle}</h1>
      <p>{text.errorText}</p>
      <button type="button" className={buttons.button} onClick={retry}>
        {text.retry}
      </button>
    </div>
  );
}
