import type { Catalogue } from "../schema/catalogue";
import type { PageAddress } from "./file-address";
import { type FileFormat, fileFormats } from "./file-formats";
import { filePageNames, readerOf } from "./file-pages";
import { type FileResult, pageFile } from "./page-file";
import { notFoundProblem, type Problem } from "./problem";

export const noFileProblem: Problem = notFoundProblem(
  `There is no such file; there are ${filePageNames} with the endings ${fileFormats.join(", ")}.`,
);

/** The file of an address. What cannot be made is a result, not an exception. */
export async function makeFile(catalogue: Catalogue, address: PageAddress, format: FileFormat): Promise<FileResult> {
  const { locale, path, query } = address;
  const read = readerOf(path);
  if (read === undefined) return { kind: "problem", problem: noFileProblem };
  return pageFile(read, { catalogue, locale, format, query });
}
