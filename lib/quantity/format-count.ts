import { grouped } from "./format-digits";

/** How many there are, as both languages write it: `1,234`. A browser takes milliseconds until it has a format of its own. */
export const formatCount = (count: number): string => grouped(String(count));
