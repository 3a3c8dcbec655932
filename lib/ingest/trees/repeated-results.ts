import { isTreeObject, type TreeObject } from "../foreign-file";
import { isSettingName } from "../guess/find-settings";
import { isNumber } from "../tables/tree-shape";
import { headerWords } from "../words/split-header";
import { isResult, roleOf } from "./around-tables";

const ofSeveral = /^(?:mean|median|avg|average|min|max)$/i;

/** Whether a column is called as what is computed from several numbers is. */
export const isOfSeveral = (header: string): boolean => ofSeveral.test(header.split(".").at(-1) ?? "");

/** Whether a record says a result of its own; lists of numbers beside it are what it was computed from. */
export const holdsResult = ({ entries }: TreeObject): boolean =>
  [...entries].some(
    ([name, item]) =>
      (isNumber(item) && (isResult(name) || ofSeveral.test(name))) || (isTreeObject(item) && holdsResult(item)),
  );

/** More are a curve. */
export const mostRepeated = 20;
const ofRuns = /(?:^|[\s_-])(?:timings?|runs|trials|repeats|measurements|results?|values)$/i;

/** Whether a list under some names, the own one last, holds what was measured several times. */
export const areRepeated = (names: readonly string[], list: readonly string[]): boolean =>
  list.length <= mostRepeated &&
  list.some(isNumber) &&
  list.every((item) => item === "" || isNumber(item)) &&
  isOfRuns(names);

/** `timings`, `latencies`, and `total` in `values`. */
export function isOfRuns(names: readonly string[]): boolean {
  const [name = "", ...around] = names.toReversed();
  const isWithin = around.some((one) => ofRuns.test(one)) && !besideValues.test(name);
  return ofRuns.test(name) || isResult(name) || isResult(ofOne(name)) || (isWithin && isMeasured(name));
}

/** What says how values are spread, of what shape or where they are. */
const besideValues =
  /(?:^|[\W_])(?:ci\d*|conf\w*|intervals?|bounds?|ranges?|shapes?|sizes?|ids?|idx|index|indices|bins?|edges|x|lines?)(?:$|[\W_])/i;

const isMeasured = (name: string): boolean => roleOf(name) === undefined && !isSettingName(headerWords(name));

/** `latencies` and `losses` as `latency` and `loss`. */
const ofOne = (name: string): string =>
  name.replace(/(?:(ies)|((?:ss|x)es)|([^s])s)(?=_[a-z]+$|$)/i, (_, ies?: string, es?: string, before = "") =>
    ies !== undefined ? "y" : es !== undefined ? es.slice(0, -2) : before,
  );
