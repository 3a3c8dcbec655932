const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * One way of writing for each sign: full-width forms, special spaces, dashes and minus signs; `10²³` becomes `10^23`,
 * as compatibility forms alone would make it 1023.
 */
export const normalizeText = (text: string): string =>
  text
    .replace(/10([⁺⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, sign: string, power: string) => {
      const digits = [...power].map((digit) => superscripts.indexOf(digit)).join("");
      return `10^${sign === "⁻" ? "-" : ""}${digits}`;
    })
    .normalize("NFKC")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
