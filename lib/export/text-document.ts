import { exportText } from "../i18n/export";
import type { Locale } from "../quantity";

/** A text of a cell, with the address it leads to, if any; `after` follows outside the link. */
export interface TextCell {
  readonly text: string;
  readonly url?: string | undefined;
  readonly after?: string | undefined;
  /** It stands out from its row. */
  readonly isStrong?: boolean | undefined;
}

export interface TextColumn {
  readonly header: string;
  readonly isNumber?: boolean | undefined;
}

export type TextBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "table";
      readonly columns: readonly TextColumn[];
      readonly rows: readonly (readonly TextCell[])[];
    };

/** A page as words and tables: what Markdown and LaTeX write, each in its own way. */
export interface TextDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  /** Path and query of the page, without a host. */
  readonly pageHref: string;
  readonly isOwn?: boolean | undefined;
  readonly dataHash: string;
}

/** Where a file came from, and from which state of the tables; then what is to be said of that. */
export const originOf = ({
  pageHref,
  isOwn = false,
  dataHash,
  locale,
}: TextDocument): readonly [page: string, ...further: string[]] => [
  pageHref,
  `sha256:${dataHash.slice(0, 12)}`,
  ...(isOwn ? [exportText[locale].notInAddress] : []),
];
