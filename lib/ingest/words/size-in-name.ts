/** `Llama-2-70b` and `phi-1.5B`; `8x7B` multiplies, and says nothing of a whole. */
const size = /(?:^|[-_ /(])(\d+(?:\.\d+)?) ?([bm])(?=$|[-_ /).,:])/i;

/** How many parameters the name of a model gives it, in billions or millions as it writes them. */
export function sizeInName(
  name: string,
): { readonly number: number; readonly isBillions: boolean; readonly count: number } | undefined {
  const [, number = "", letter = ""] = size.exec(name) ?? [];
  const isBillions = letter === "b" || letter === "B";
  return number === ""
    ? undefined
    : { number: Number(number), isBillions, count: Number(number) * (isBillions ? 1e9 : 1e6) };
}
