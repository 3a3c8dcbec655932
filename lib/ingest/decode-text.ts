import type { Encoding } from "./foreign-file";

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Signs that could not be read stand as U+FFFD in the text. */
  readonly isDamaged: boolean;
}

const sampleBytes = 65_536;

/**
 * Bytes as text. A byte order mark decides; without one, UTF-16 shows in its zero bytes, then UTF-8 is tried, then Shift_JIS
 * where that gives Japanese, GB18030 where that gives Chinese, and at last Windows-1252, which reads anything. What is told by a part
 * is told by the first one that is not ASCII.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = markedEncoding(bytes) ?? zeroPattern(bytes);
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8", isDamaged: false };
  const japanese = strictly(bytes, "shift_jis");
  if (japanese !== undefined && isMostlyJapanese(japanese))
    return { text: japanese, encoding: "shift_jis", isDamaged: false };
  const chinese = strictly(bytes, "gb18030");
  if (chinese !== undefined && isMostlyChinese(chinese.slice(Math.max(0, chinese.search(/[^\0-\x7f]/)))))
    return { text: chinese, encoding: "gb18030", isDamaged: false };
  return isNearlyUtf8(bytes) ? decodeAs(bytes, "utf-8") : decodeAs(bytes, "windows-1252");
}

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Half of the bytes of plain text in UTF-16 are zero, all on the same side. */
function zeroPattern(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  let even = 0;
  let odd = 0;
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (half < 2) return undefined;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : undefined;
}

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

/** Latin letters with accents decode as rare characters of GB18030; text in Chinese is made of common ones. */
function isMostlyChinese(text: string): boolean {
  const foreign = text.slice(0, sampleBytes).match(/[^\0-\x7f]/gu) ?? [];
  const common = foreign.filter((sign) => /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef]/u.test(sign));
  return foreign.length > 0 && common.length / foreign.length > 0.8 && /[\u4e00-\u9fa5]{2}/u.test(text);
}

/** Chinese decodes as kana of half width; Japanese has those of full width, and few others. */
function isMostlyJapanese(text: string): boolean {
  const foreign = text.slice(0, sampleBytes).match(/[^\0-\x7f]/gu) ?? [];
  const shareOf = (pattern: RegExp): number => foreign.filter((sign) => pattern.test(sign)).length / foreign.length;
  return shareOf(/[\u3041-\u30ff]/u) > 0.15 && shareOf(/[\u3000-\u30ff\u4e00-\u9fa5\uff00-\uff5e]/u) > 0.95;
}

/** A long UTF-8 text with a few broken bytes stays UTF-8. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
  const text = new TextDecoder("utf-8").decode(bytes.subarray(first, first + sampleBytes));
  const broken = text.split("\ufffd").length - 1;
  const foreign = (text.match(/[^\0-\x7f]/gu) ?? []).length - broken;
  return foreign > broken * 4;
}
