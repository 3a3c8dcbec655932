import { knownBenchmark } from "./known-metrics";
import { headerWords, splitHeader } from "./split-header";

/** Words that name tests as well; `MATH` is written as the test is. */
const common = /^(?:.*\.)?(?:[Mm]ath|MATH|[Dd]rop)$/;
const subject = /^(?:coding|reasoning|writing|role ?play(?:ing)?|stem|humanities|extraction)$/;

/** Whether a name is such a word, and the columns beside it do not show that the test is meant. */
export function isCommonWord(header: string, headers: readonly string[]): boolean {
  if (!common.test(header)) return false;
  const others = headers
    .filter((name) => !common.test(name))
    .map((name) => headerWords(splitHeader(name).name.split(".").at(-1) ?? ""));
  if (others.some((words) => subject.test(words))) return true;
  return !header.endsWith("MATH") && !others.some((words) => knownBenchmark(words) !== undefined);
}
