/** The source of a pattern: numbers with the Chinese sign of their size, or of what they count. */
export const numberInChinese = "[\\d.,~≈≥≤−–]+ ?[万亿倍个年月项]+";
