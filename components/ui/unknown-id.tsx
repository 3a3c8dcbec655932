import styles from "./notice.module.css";

interface Props {
  readonly title: string;
  readonly text: string;
  readonly closestTitle: string;
  readonly closest: readonly { readonly href: string; readonly name: string; readonly id: string }[];
  readonly all: { readonly href: string; readonly name: string };
}

/** A page of something that the catalogue does not have, with what may have been meant. */
export function UnknownId({ title, text, closestTitle, closest, all }: Props) {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      <p>{text}</p>
      {closest.length > 0 && (
        <div>
          <h2>{closestTitle}</h2>
          <ul>
            {closest.map(({ href, name, id }) => (
              <li key={id}>
                <a href={href}>{name}</a> <code>{id}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a href={all.href}>{all.name}</a>
      </p>
    </div>
  );
}
