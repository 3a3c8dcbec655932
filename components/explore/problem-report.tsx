import { exploreText } from "@/lib/i18n/explore";
import type { Locale } from "@/lib/quantity";
import type { View, ViewProblem } from "@/lib/query/view";
import { viewHref } from "@/lib/query/view-codec";
import styles from "./problem-report.module.css";

interface Props {
  readonly problems: readonly ViewProblem[];
  readonly view: View;
  readonly pathname: string;
  readonly locale: Locale;
}

const longest = 120;
const shorten = (value: string): string => (value.length > longest ? `${value.slice(0, longest)}…` : value);

/** Says which parts of the address were left out, and what they accept. */
export function ProblemReport({ problems, view, pathname, locale }: Props) {
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
      <a href={viewHref(pathname, view)}>{text.withoutProblems}</a>
    </div>
  );
}
