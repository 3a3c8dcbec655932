import { headerWords, plainHeader } from "./split-header";

/** Two scores that tables of a test write into one cell without saying so. */
interface KnownPair {
  /** Over the last words of a header. */
  readonly pattern: RegExp;
  /** In the order in which they are usually written. */
  readonly scores: readonly [string, string];
  /** Of the two the one that is not below the other: where it is in most cells, they are written in the other order. */
  readonly larger?: 0 | 1;
  /** Whether they are the same score on two parts of the test. */
  readonly isOfParts?: true;
}

const pairs: readonly KnownPair[] = [
  { pattern: /(?:^| )mrpc$/, scores: ["F1", "accuracy"], larger: 0 },
  { pattern: /(?:^| )qqp$/, scores: ["F1", "accuracy"], larger: 1 },
  { pattern: /(?:^| )sts ?b$/, scores: ["Pearson", "Spearman"] },
  { pattern: /(?:^| )mnli$/, scores: ["matched", "mismatched"], isOfParts: true },
  { pattern: /(?:^| )cb$/, scores: ["F1", "accuracy"] },
  { pattern: /(?:^| )multi ?rc$/, scores: ["F1", "exact match"], larger: 0 },
  { pattern: /(?:^| )record$/, scores: ["F1", "exact match"], larger: 0 },
  { pattern: /(?:^| )squad(?: ?(?:v ?)?[12](?: [01])?)?$/, scores: ["exact match", "F1"], larger: 1 },
];

/** What the two numbers in each cell below the name of a test are, as far as its tables agree on it. */
export function knownPair(
  header: string,
  cells: readonly (readonly [first: number, second: number])[],
): readonly [string, string] | undefined {
  const plain = plainHeader(header);
  const known = pairs.find(({ pattern }) => pattern.test(headerWords(plain)));
  if (known === undefined) return undefined;
  const { scores, larger, isOfParts } = known;
  const against = cells.filter(([first, second]) => (larger === 0 ? first < second : first > second)).length;
  const along = cells.filter(([first, second]) => (larger === 0 ? first > second : first < second)).length;
  const [first, second] = larger !== undefined && against > along ? [scores[1], scores[0]] : scores;
  return isOfParts === true
    ? [`${plain} (${first})`, `${plain} (${second})`]
    : [`${plain}.${first}`, `${plain}.${second}`];
}
