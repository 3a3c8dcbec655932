import { plainHeader } from "../words/split-header";

/** Two scores that tables of a test write into one cell without saying so. */
interface KnownPair {
  /** Over the end of a header; as it is written where others use the word. */
  readonly pattern: RegExp;
  /** In the order in which they are usually written. */
  readonly scores: readonly [string, string];
  /** Of the two the one that is not below the other: where it is in most cells, they are written in the other order. */
  readonly larger?: 0 | 1;
  /** Whether they are the same score on two parts of the test. */
  readonly isOfParts?: true;
}

const pairs: readonly KnownPair[] = [
  { pattern: /(?<![a-zA-Z])mrpc$/i, scores: ["F1", "accuracy"], larger: 0 },
  { pattern: /(?<![a-zA-Z])qqp$/i, scores: ["F1", "accuracy"], larger: 1 },
  { pattern: /(?<![a-zA-Z])sts[- ]?b$/i, scores: ["Pearson", "Spearman"] },
  { pattern: /(?<![a-zA-Z])mnli$/i, scores: ["matched", "mismatched"], isOfParts: true },
  { pattern: /(?<![a-zA-Z])CB$/, scores: ["F1", "accuracy"] },
  { pattern: /(?<![a-zA-Z])multirc$/i, scores: ["F1", "exact match"], larger: 0 },
  { pattern: /(?<![a-zA-Z])ReCoRD$/, scores: ["F1", "exact match"], larger: 0 },
  { pattern: /(?<![a-zA-Z])SQuAD ?(?:v?[12](?:\.[01])?)?$/, scores: ["exact match", "F1"], larger: 1 },
];

/** What the two numbers in each cell below the name of a test are, as far as its tables agree on it. */
export function knownPair(
  header: string,
  cells: readonly (readonly [first: number, second: number])[],
): readonly [string, string] | undefined {
  const plain = plainHeader(header);
  const known = pairs.find(({ pattern }) => pattern.test(plain));
  if (known === undefined || cells.some((cell) => cell.some((score) => score > 100))) return undefined;
  const { scores, larger, isOfParts } = known;
  const against = cells.filter(([first, second]) => (larger === 0 ? first < second : first > second)).length;
  const along = cells.filter(([first, second]) => (larger === 0 ? first > second : first < second)).length;
  const [first, second] = larger !== undefined && against > along ? [scores[1], scores[0]] : scores;
  return isOfParts === true
    ? [`${plain} (${first})`, `${plain} (${second})`]
    : [`${plain}.${first}`, `${plain}.${second}`];
}
