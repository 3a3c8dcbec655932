import { isResult } from "./around-tables";
import { isTreeObject, type TreeObject } from "./foreign-file";
import { isNumber } from "./tree-shape";

const ofSeveral = /^(?:mean|median|avg|average|min|max)$/i;

/** Whether a record says a result of its own; lists of numbers beside it are what it was computed from. */
export const holdsResult = ({ entries }: TreeObject): boolean =>
  [...entries].some(
    ([name, item]) =>
      (isNumber(item) && (isResult(name) || ofSeveral.test(name))) || (isTreeObject(item) && holdsResult(item)),
  );

/** More are a curve. */
const mostRepeated = 20;
const ofRuns = /(?:^|[\s_-])(?:timings?|runs|trials|repeats|measurements|results|values)$/i;

/** Whether a list holds what was measured several times. */
export const areRepeated = (name: string, list: readonly string[]): boolean =>
  list.length <= mostRepeated &&
  list.some(isNumber) &&
  list.every((item) => item === "" || isNumber(item)) &&
  (ofRuns.test(name) || isResult(name) || isResult(ofOne(name)));

/** `latencies` and `losses` as `latency` and `loss`. */
const ofOne = (name: string): string =>
  name.replace(/(?:(ies)|((?:ss|x)es)|([^s])s)(?=_[a-z]+$|$)/i, (_, ies?: string, es?: string, before = "") =>
    ies !== undefined ? "y" : es !== undefined ? es.slice(0, -2) : before,
  );
