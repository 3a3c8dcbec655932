import { describeAllowed } from "./allowed";
import type { ParameterCodec } from "./parameter-codecs";
import { type FigureNote, noteLimits, type ViewProblem } from "./view";

/**
 * Notes as `gpt-3:text` at a model, or `=1e12:text` at a value of the metric, joined by `~`. In a text, `~` is written `%7E`
 * and `%` is written `%25`.
 */
export const notesCodec: ParameterCodec = {
  parse: (text, { catalogue: { models } }) => {
    const notes: FigureNote[] = [];
    const problems: Omit<ViewProblem, "parameter">[] = [];
    for (const part of text.split("~")) {
      const read = readNote(part, models);
      if ("problem" in read) problems.push(read.problem);
      else if (notes.length === noteLimits.count)
        problems.push({ value: part, kind: "invalid", allowed: `at most ${noteLimits.count} notes` });
      else notes.push(read.note);
    }
    return { part: { notes }, problems };
  },
  serialize: ({ notes }) => (notes.length === 0 ? undefined : notes.map(writeNote).join("~")),
};

const writeNote = (note: FigureNote): string =>
  `${note.kind === "mark" ? note.model : `=${note.value}`}:${note.text.replaceAll("%", "%25").replaceAll("~", "%7E")}`;

type NoteRead = { readonly note: FigureNote } | { readonly problem: Omit<ViewProblem, "parameter"> };

const pattern = /^(?:=(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)|([a-z0-9.-]+)):(.*)$/s;

function readNote(part: string, models: { has(id: string): boolean; keys(): Iterable<string> }): NoteRead {
  const [, number, model, written] = pattern.exec(part) ?? [];
  const text = written?.replaceAll("%7E", "~").replaceAll("%25", "%");
  const value = Number(number);
  if (text === undefined || !isNoteText(text) || (number !== undefined && !Number.isFinite(value)))
    return { problem: { value: part, kind: "invalid", allowed } };
  if (model === undefined) return { note: { kind: "value", value, text } };
  if (models.has(model)) return { note: { kind: "mark", model, text } };
  return { problem: { value: model, kind: "unknown-id", allowed: describeAllowed("a model", model, models.keys()) } };
}

/** Whether a text can be a note: something to read, on one line, not too long. */
export const isNoteText = (text: string): boolean =>
  text.trim() !== "" && text.trim() === text && text.length <= noteLimits.length && !/\p{Cc}/u.test(text);

const allowed = `gpt-3:text or =1e12:text, with a text of 1 to ${noteLimits.length} characters on one line, joined by ~`;
