import { directionOf, knownMetric } from "../words/known-metrics";
import { splitHeader } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";

/** Whether a column is called as what is measured, or as the values of it. */
export const isMeasureName = ({ role, words, header }: GuessedColumn): boolean =>
  role === "value" ||
  !/^(?:%|points)?$/.test(splitHeader(header).unit ?? "") ||
  knownMetric(words) !== undefined ||
  directionOf(words) !== "neutral" ||
  /\b(?:scores?|time)\b|^(?:avg|average|mean|median|std|min|max|p\d\d)\b/.test(words);

/** A column that counts what was asked or what there is, and measures nothing. */
export const isCounter = ({ words, profile }: GuessedColumn): boolean =>
  /^(?:freq(?:uency)?|proportion|prevalence)$/.test(words) ||
  (profile.fractions === 0 &&
    /^(?:n|#|[tf][pn]|count|support|size|total|samples|examples|questions|runs|dim(?:ension)?s?|features|attributes|instances|classes|(?:n|#|num|nr|number of|count of) ?\p{L}.*|.+ (?:count|cnt|size))$/u.test(
      words,
    ));
