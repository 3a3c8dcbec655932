import { exploreText } from "@/lib/i18n/explore";
import type { Locale } from "@/lib/quantity";
import type { ViewProblem } from "@/lib/query/view";
import styles from "./problem-list.module.css";

interface Props {
  readonly problems: readonly ViewProblem[];
  /** The same page without what cannot be used. */
  readonly href: string;
  readonly locale: Locale;
}

const longest = 120;
const shorten = (value: string): string => (value.length > longest ? `${value.slice(0, longest)}…` : value);

/** Says which parts of the address were left out, and what they accept. */
export function ProblemList({ problems, href, locale }: Props) {
  if (problems.length === 0) return null;
  const text = exploreText[locale];
  return (
    <div className={styles.report} role="alert">
      <h2>{text.problemsTitle}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.parameter}=${problem.value}`}>
            {text.problem({ ...problem, value: shorten(problem.value) })}
          </li>
        ))}
      </ul>
      <a href={href}>{text.withoutProblems}</a>
    </div>
  );
}
