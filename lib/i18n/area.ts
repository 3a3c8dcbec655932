import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

interface AreaText {
  /** For the subtitle. */
  readonly toScale: string;
  /** `175B` as it is said. */
  readonly spoken: (number: string) => string;
  readonly quantity: (number: string, noun: string) => string;
  /** What a square of the key stands for. */
  readonly unit: (quantity: string) => string;
  readonly tiny: (names: readonly string[]) => string;
  readonly noZero: (metric: string) => string;
  readonly notPositive: (metric: string) => string;
  readonly leftOut: (count: number) => string;
  readonly linearOnly: string;
}

const words: Readonly<Record<string, string>> = { K: "thousand", M: "million", B: "billion", T: "trillion" };

const en: AreaText = {
  toScale: "areas to scale",
  spoken: (number) => number.replace(/([KMBT])$/u, (sign) => `\u00a0${words[sign] ?? sign}`),
  quantity: (number, noun) => `${number}\u00a0${noun}`,
  unit: (quantity) => `A square of this size is ${quantity}`,
  tiny: (names) =>
    `At true scale ${names.join(", ")} ${names.length === 1 ? "is" : "are"} hardly visible; a line leads there.`,
  noZero: (metric) => `No areas: ${metric} has no true zero, so no value is so many times another`,
  notPositive: (metric) => `No areas: no value of ${metric} here is above zero`,
  leftOut: (count) => `${counted(count, "value")} of zero or less not drawn: no area shows them.`,
  linearOnly: "Areas are drawn to scale; there is no logarithmic form of them.",
};

const zh: AreaText = {
  toScale: "面积按真实比例",
  spoken: (number) => number,
  quantity: (number, noun) => closed(`${noun} ${number}`),
  unit: (quantity) => closed(`此方块代表 ${quantity}`),
  tiny: (names) => closed(`按真实比例，${names.join("、")} 几乎不可见，以引线标出。`),
  noZero: (metric) => closed(`不画面积：${metric} 没有真正的零点，数值之间不成倍数`),
  notPositive: (metric) => closed(`不画面积：这里没有大于零的 ${metric} 数值`),
  leftOut: (count) => `${count} 个零或负值未绘出：面积无法表示它们。`,
  linearOnly: "面积按真实比例绘制，没有对数形式。",
};

export const areaText: Readonly<Record<Locale, AreaText>> = { en, zh };
