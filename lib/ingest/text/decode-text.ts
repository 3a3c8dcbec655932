import type { Encoding } from "../foreign-file";
import {
  type Likeness,
  likeCentral,
  likeChinese,
  likeCyrillic,
  likeGreek,
  likeJapanese,
  likeKorean,
  likeTurkish,
  likeWestern,
} from "./likely-letters";
import { plainEncoding } from "./plain-encoding";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Signs that could not be read stand as U+FFFD in the text. */
  readonly isDamaged: boolean;
}

const sampleBytes = 65_536;

/**
 * Bytes as text. A byte order mark decides; without one, UTF-16 shows in its zero bytes, then UTF-8 is tried, and at last the encoding
 * is taken that gives the letters of a language best. What is told by a part is told by the first one that is not ASCII.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = plainEncoding(bytes);
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", isDamaged: false };
  const sample = foreignSample(bytes);
  return decodeAs(bytes, isNearlyUtf8(sample) ? "utf-8" : likeliest(sample));
}

/** What tells the encodings that files come in without a mark, the first one of equals; Windows-1252 reads anything. */
const likenesses: readonly (readonly [encoding: Encoding, likeness: Likeness])[] = [
  ["windows-1252", likeWestern],
  ["windows-1250", likeCentral],
  ["iso-8859-2", likeCentral],
  ["windows-1254", likeTurkish],
  ["windows-1251", likeCyrillic],
  ["koi8-r", likeCyrillic],
  ["ibm866", likeCyrillic],
  ["windows-1253", likeGreek],
  ["gb18030", likeChinese],
  ["big5", likeChinese],
  ["shift_jis", likeJapanese],
  ["euc-jp", likeJapanese],
  ["euc-kr", likeKorean],
];

const leastLike = 0.5;

function likeliest(sample: Uint8Array): Encoding {
  let best: readonly [encoding: Encoding, share: number] = ["windows-1252", leastLike];
  for (const [encoding, likeness] of likenesses) {
    const share = likeness(decodeAs(sample, encoding).text);
    if (share > best[1]) best = [encoding, share];
  }
  return best[0];
}

/** From the sign before the first one that is not ASCII on, up to the end of a line. */
function foreignSample(bytes: Uint8Array): Uint8Array {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  const sample = bytes.subarray(Math.max(0, first - 1), first + sampleBytes);
  const end = first + sampleBytes < bytes.length ? sample.lastIndexOf(feed) : -1;
  return end < 0 ? sample : sample.subarray(0, end);
}

const feed = 10;

/** What Windows-1252 has in place of the control codes from U+0080 on. */
const signs = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const decodeAs = (bytes: Uint8Array, encoding: Encoding): DecodedText => {
  const decoded = new TextDecoder(encoding).decode(bytes);
  // Node 20 gives Latin-1 for Windows-1252: https://github.com/nodejs/node/issues/56542
  const text =
    encoding === "windows-1252"
      ? decoded.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? sign)
      : decoded;
  return { text, encoding, isDamaged: text.includes("\ufffd") };
};

function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A long UTF-8 text with a few broken bytes stays UTF-8. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(sample);
  const broken = text.split("\ufffd").length - 1;
  const foreign = (text.match(/[^\0-\x7f]/gu) ?? []).length - broken;
  return foreign > broken * 4;
}
