const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Marks that take no room: joiners, signs of direction, soft hyphens. They come along when a number is copied from a page. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What most texts are: signs of ASCII with single blanks between them, which stay as they are. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * One way of writing for each sign: full-width forms, special spaces, dashes and minus signs, the traditional characters
 * for 万 and 亿; `10²³` becomes `10^23`, as compatibility forms alone would make it 1023, and `88.1¹` not 88.11.
 */
export const normalizeText = (text: string): string => (plain.test(text) ? text : normalized(text));

const normalized = (text: string): string =>
  text
    .replace(unseen, "")
    .replace(/(\d)([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, before: string, sign: string, power: string) => {
      const digits = [...power].map((digit) => superscripts.indexOf(digit)).join("");
      return `${before}^${sign === "⁻" ? "-" : ""}${digits}`;
    })
    .normalize("NFKC")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2243\u2245\u223c]/g, "~")
    .replaceAll("萬", "万")
    .replaceAll("億", "亿")
    .replace(/\s+/g, " ")
    .trim();
