import type { Issue } from "../schema/issue";
import type { Encoding } from "./foreign-file";

/** What to say of a text that may not be read as it was meant. */
export function encodingIssues(file: string, encoding: Encoding, isDamaged: boolean): readonly Issue[] {
  if (isDamaged) {
    const message = "some signs cannot be read and stand as \ufffd; save the file as UTF-8";
    return [{ severity: "warning", code: "damaged-text", file, message }];
  }
  if (encoding !== "windows-1252") return [];
  const message = "the text is not UTF-8 and was read as Windows-1252; if letters look wrong, save the file as UTF-8";
  return [{ severity: "warning", code: "guessed-encoding", file, message }];
}
