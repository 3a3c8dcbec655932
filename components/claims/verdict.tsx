import type { VerdictName } from "@/lib/claims/verdict";
import { pagePaint } from "@/lib/figure/palette";
import { ledgerText } from "@/lib/i18n/ledger";
import type { Locale } from "@/lib/quantity";
import { VerdictSign } from "../figure/verdict-sign";
import styles from "./verdict.module.css";

interface Props {
  readonly verdict: VerdictName;
  readonly locale: Locale;
}

/** A verdict by its sign, word and colour. */
export function Verdict({ verdict, locale }: Props) {
  return (
    <span className={styles.verdict} data-verdict={verdict}>
      <svg viewBox="-1 -1 14 14" width="14" height="14" aria-hidden="true">
        <VerdictSign verdict={verdict} paint={pagePaint} />
      </svg>
      {ledgerText[locale].verdicts[verdict]}
    </span>
  );
}
