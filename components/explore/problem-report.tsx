import type { Locale } from "@/lib/quantity";
import type { View, ViewProblem } from "@/lib/query/view";
import { viewHref } from "@/lib/query/view-codec";
import { ProblemList } from "../ui/problem-list";

interface Props {
  readonly problems: readonly ViewProblem[];
  readonly view: View;
  readonly pathname: string;
  readonly locale: Locale;
}

export const ProblemReport = ({ problems, view, pathname, locale }: Props) => (
  <ProblemList problems={problems} href={viewHref(pathname, view)} locale={locale} />
);
