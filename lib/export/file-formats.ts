/** The endings that a page with a figure or a table has as a file. */
export const fileFormats = ["svg", "png", "pdf", "csv", "json", "md", "tex", "txt", "bib", "zip"] as const;
export type FileFormat = (typeof fileFormats)[number];
export const isFileFormat = (text: string): text is FileFormat => fileFormats.some((format) => format === text);
