import type { Issue } from "../../schema/issue";
import type { Encoding } from "../foreign-file";

/** Encodings that a mark or their own pattern tells. */
const isSure = (encoding: Encoding): boolean => encoding.startsWith("utf-");

const titles: Partial<Record<Encoding, string>> = {
  big5: "Big5",
  shift_jis: "Shift_JIS",
  ibm866: "IBM 866",
};

const titleOf = (encoding: Encoding): string =>
  titles[encoding] ?? encoding.toUpperCase().replace(/^WINDOWS/, "Windows");

/** What to say of a text that may not be read as it was meant. */
export function encodingIssues(file: string, encoding: Encoding, isDamaged: boolean): readonly Issue[] {
  const title = titleOf(encoding);
  const readAs = `the text is not UTF-8 and was read as ${title}`;
  const detail = { kind: "read-as", encoding: title } as const;
  if (isDamaged) {
    const message = "some signs cannot be read and stand as \ufffd; save the file as UTF-8";
    const said = isSure(encoding) ? message : `${readAs}, but ${message}`;
    return [{ severity: "warning", code: "damaged-text", file, message: said, ...(!isSure(encoding) && { detail }) }];
  }
  if (isSure(encoding)) return [];
  const message = `${readAs}; if letters look wrong, save the file as UTF-8`;
  return [{ severity: "warning", code: "guessed-encoding", file, message, detail }];
}
