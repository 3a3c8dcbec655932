import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

interface LedgerFigureText {
  readonly title: (counts: { readonly drawn: number; readonly checked: number; readonly holding: number }) => string;
  readonly subtitle: string;
  readonly claimed: string;
  readonly derived: string;
  /** Claims without two intervals on the axis. */
  readonly omitted: (count: number) => string;
  /** Rows that a given height has no room for. */
  readonly left: (count: number) => string;
  readonly open: string;
  readonly compared: (subject: string, comparator: string) => string;
  readonly andMore: (first: string, more: number) => string;
  readonly row: (parts: {
    readonly name: string;
    readonly claimed: string;
    readonly derived: string;
    readonly verdict: string;
  }) => string;
  /** `factor` is how far off the furthest number is. */
  readonly relativeTitle: (
    system: string,
    numbers: { readonly drawn: number; readonly holding: number; readonly factor: string | undefined },
  ) => string;
  readonly relativeSubtitle: string;
  readonly unknown: string;
  readonly claimTitle: (claimed: string, derived: string) => string;
  readonly logarithmic: string;
}

const en: LedgerFigureText = {
  title: ({ drawn, checked, holding }) => {
    if (checked === 0) return drawn === 1 ? "The ratio cannot be checked" : `None of ${drawn} ratios can be checked`;
    if (drawn === 1) return `The ratio ${holding === 1 ? "holds" : "does not hold"} as claimed`;
    return `${holding} of ${checked} ${checked < drawn ? "checkable " : ""}ratios hold as claimed`;
  },
  subtitle: "How many times, as claimed and as it follows from the measurements · logarithmic",
  claimed: "Claimed",
  derived: "Follows from the data",
  omitted: (count) =>
    count === 1 ? "One claim is no ratio and is not drawn." : `${count} claims are no ratios and are not drawn.`,
  left: (count) => `${counted(count, "further row")} not drawn.`,
  open: "A pointed end is open: at least, or at most.",
  compared: (subject, comparator) => `${subject} vs ${comparator}`,
  andMore: (first, more) => `${first} and ${more} more`,
  row: ({ name, claimed, derived, verdict }) => `${name}: claimed ${claimed}, derived ${derived}, ${verdict}`,
  relativeTitle: (system, { drawn, holding, factor }) => {
    if (holding === drawn) return `${system}: every number that can be checked holds`;
    const furthest =
      factor === undefined
        ? ""
        : holding + 1 === drawn
          ? `; one is off by ${factor}`
          : `; the furthest is off by ${factor}`;
    return `${system}: ${holding} of ${drawn} numbers ${holding === 1 ? "holds" : "hold"}${furthest}`;
  },
  relativeSubtitle: "Claimed value relative to what follows from the data · logarithmic",
  unknown: "unknown",
  claimTitle: (claimed, derived) => `Claimed: ${claimed}. From the data: ${derived}`,
  logarithmic: "logarithmic",
};

const zh: LedgerFigureText = {
  title: ({ drawn, checked, holding }) => {
    if (checked === 0) return drawn === 1 ? "这一倍数无法核对" : `${drawn} 个倍数均无法核对`;
    if (drawn === 1) return `这一倍数${holding === 1 ? "成立" : "不成立"}`;
    return `${checked < drawn ? "可核对的 " : ""}${checked} 个倍数中有 ${holding} 个成立`;
  },
  subtitle: "倍数：论断所说与测量值推得 · 对数刻度",
  claimed: "论断",
  derived: "由数据推得",
  omitted: (count) => `另有 ${count} 条论断不是倍数，未画出。`,
  left: (count) => `另有 ${count} 行未画出。`,
  open: "尖端表示一端不封口：至少或至多。",
  compared: (subject, comparator) => closed(`${subject} 对 ${comparator}`),
  andMore: (first, more) => `${first} 等 ${more + 1} 个`,
  row: ({ name, claimed, derived, verdict }) => `${name}：论断 ${claimed}，推得 ${derived}，${verdict}`,
  relativeTitle: (system, { drawn, holding, factor }) => {
    if (holding === drawn) return `${system}：能核对的数字全部成立`;
    const furthest =
      factor === undefined
        ? ""
        : `，${holding + 1 === drawn ? "不成立的" : "差距最大的"}相差 ${factor.replace("×", "")} 倍`;
    return `${system}：${drawn} 个数字中有 ${holding} 个成立${furthest}`;
  },
  relativeSubtitle: "论断值相当于推得值的多少倍 · 对数刻度",
  unknown: "未知",
  claimTitle: (claimed, derived) => `论断：${claimed}；数据：${derived}`,
  logarithmic: "对数刻度",
};

export const ledgerFigureText: Readonly<Record<Locale, LedgerFigureText>> = { en, zh };
