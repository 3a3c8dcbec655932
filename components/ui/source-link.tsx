import type { Source } from "@/lib/schema/catalogue";
import styles from "./record-table.module.css";

interface Props {
  readonly source: Source;
  readonly locator?: string | undefined;
}

/** Where a value was read: the source, and the place in it. */
export function SourceLink({ source, locator }: Props) {
  return (
    <span>
      {source.url === undefined ? (
        source.title
      ) : (
        <a href={source.url} target="_blank" rel="noopener noreferrer">
          {source.title}
        </a>
      )}
      {locator !== undefined && <span className={styles.sub}> {locator}</span>}
    </span>
  );
}
