/** Files that cannot be read here, with what to do instead. */
export const unreadableKinds = {
  empty: "the file is empty; expected a table of results",
  spreadsheet: "this is a spreadsheet or another zip archive; save the sheet as CSV, or unpack the archive",
  "old-spreadsheet": "this is an old Excel file; save the sheet as CSV",
  pdf: "this is a PDF; copy the table out of it and save it as CSV",
  image:
    "this is a picture; expected a table as CSV, TSV, Markdown, LaTeX, reStructuredText, JSON, JSON Lines, YAML or Parquet",
  archive: "this is a compressed archive that is not gzip; unpack it first",
  database: "this is a SQLite database; export a table of it as CSV",
  web: "this is a web page without a table of results; expected the data behind it as CSV, TSV, Markdown, LaTeX, reStructuredText, JSON, JSON Lines, YAML or Parquet",
  xml: "this is XML; expected the data in it as CSV, TSV, Markdown, LaTeX, reStructuredText, JSON, JSON Lines, YAML or Parquet",
  binary:
    "the file is binary; expected CSV, TSV, Markdown, LaTeX, reStructuredText, JSON, JSON Lines, YAML, Parquet, or one of these with gzip",
} as const;
export type UnreadableKind = keyof typeof unreadableKinds;

export const damagedGzip = "the gzip file is damaged or cut off; fetch it again";

/** Why a file cannot be read, or one that is made of it cannot be made; `whyUnread` says it in words. */
export type WhyUnread =
  | {
      readonly kind:
        | UnreadableKind
        | "damaged-gzip"
        | "packed-twice"
        | "no-answer"
        | "no-memory"
        | "no-script"
        | "no-picture";
    }
  | { readonly kind: "read-whole"; readonly format: WholeFormat }
  | { readonly kind: "too-many-columns"; readonly columns: number; readonly most: number }
  | { readonly kind: "too-many-bytes"; readonly most: number }
  /** What the server of an address says. */
  | { readonly kind: "status"; readonly status: number }
  /** In the browser's words. */
  | { readonly kind: "other"; readonly reason: string };

/** What is no stream of delimited rows. */
export type WholeFormat = "json" | "json-lines" | "yaml" | "parquet" | "web" | "text";
