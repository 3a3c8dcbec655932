import { shortcutKeys, viewToolsText } from "@/lib/i18n/view-tools";
import type { Locale } from "@/lib/quantity";
import { Dialog } from "../ui/dialog";
import styles from "./view-tools.module.css";

/** The keys of Explore. */
export function KeyList({ locale, onClose }: { readonly locale: Locale; readonly onClose: () => void }) {
  const text = viewToolsText[locale];
  return (
    <Dialog title={text.keys} close={text.close} onClose={onClose}>
      <dl className={styles.keys}>
        {shortcutKeys.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text.keyMeanings[key]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
