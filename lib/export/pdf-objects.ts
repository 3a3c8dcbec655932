import { unzlibSync } from "fflate";

/** Objects of PDF files as this program writes them: ISO 32000-1, 7.3.8 and 7.11.4. Another writer may pack them away. */

/** The file within a PDF that holds its evidence. */
export const evidenceName = "evidence.json";

interface Stream {
  /** What stands before the bytes. */
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

const binary = new TextDecoder("latin1");
const start = "%PDF-";

export const isPdf = (bytes: Uint8Array): boolean => binary.decode(bytes.subarray(0, start.length)) === start;

/** The streams of a PDF in their order, as they are stored. */
function streamsOf(pdf: Uint8Array): readonly Stream[] {
  const text = binary.decode(pdf);
  const head = /obj\s*(<<(?:(?!endobj|stream)[\s\S])*?\/Length (\d+)(?:(?!endobj|stream)[\s\S])*?>>)\s*stream\r?\n/g;
  const streams: Stream[] = [];
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    const [, dictionary = "", length = "0"] = found;
    const end = head.lastIndex + Number(length);
    streams.push({ dictionary, bytes: pdf.subarray(head.lastIndex, end) });
    head.lastIndex = end;
  }
  return streams;
}

const isAttachment = ({ dictionary }: Stream): boolean => /\/Type \/EmbeddedFile\b/.test(dictionary);

/** The text of the file attached to a PDF; one that cannot be unpacked throws. */
export function attachedText(pdf: Uint8Array): string | undefined {
  const stream = streamsOf(pdf).find(isAttachment);
  if (stream === undefined) return undefined;
  const isPacked = /\/Filter \/FlateDecode\b/.test(stream.dictionary);
  return new TextDecoder().decode(isPacked ? unzlibSync(stream.bytes) : stream.bytes);
}

/** The address that gives a PDF, which its keywords begin with. */
export function keywordAddress(pdf: Uint8Array): string | undefined {
  const text = binary.decode(pdf);
  const [, number] = /\/Keywords (\d+) 0 R\b/.exec(text) ?? [];
  const [, keywords] = new RegExp(`\\b${number} 0 obj\\s*\\(((?:\\\\.|[^\\\\)])*)\\)`).exec(text) ?? [];
  return keywords?.replace(/\\(.)/g, "$1").split(" ")[0];
}

/** All that is drawn, to compare pictures. */
export const drawnStreams = (pdf: Uint8Array): string =>
  streamsOf(pdf)
    .filter((stream) => !isAttachment(stream))
    .map(({ dictionary, bytes }) => `${dictionary}${binary.decode(bytes)}`)
    .join("\n");
