import { formatCount } from "../quantity";

/** `1,234 models`, `1 model`: English has two forms of a noun. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
