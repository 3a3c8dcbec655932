import type { Locale } from "../quantity";
import { closed } from "./closed";

interface Problem {
  readonly kind: string;
  readonly names: readonly string[];
  /** In English, as programs read it. */
  readonly detail: string;
}

interface EmbedText {
  readonly title: string;
  readonly which: string;
  readonly kinds: Readonly<Record<"live" | "frozen", string>>;
  readonly about: Readonly<Record<"live" | "frozen", string>>;
  readonly code: string;
  readonly copy: string;
  readonly credit: string;
  readonly frozenAt: (hash: string) => string;
  readonly notShown: string;
  /** `kind` is the last part of the type of a problem; `names` are those of what cannot be used. */
  readonly why: (problem: Problem) => string;
}

const en: EmbedText = {
  title: "Embed",
  which: "Which figure",
  kinds: { live: "Live", frozen: "Frozen" },
  about: {
    live: "Always the figure of today: when the data changes, so does the figure.",
    frozen:
      "The figure of now, for good. The code holds the picture itself and the hash of its data; its link leads to today’s.",
  },
  code: "HTML for your page",
  copy: "Copy code",
  credit: "Tenfold: explore this figure",
  frozenAt: (hash) => `data sha256:${hash}`,
  notShown: "This figure cannot be shown",
  why: ({ detail }) => detail,
};

const zh: EmbedText = {
  title: "嵌入",
  which: "哪一张图",
  kinds: { live: "实时", frozen: "固定" },
  about: {
    live: "始终是当天的图：数据更新，图也随之更新。",
    frozen: "永远是此刻的图。代码中包含图片本身及其数据的哈希；其中的链接指向最新的图。",
  },
  code: "贴入网页的 HTML",
  copy: "复制代码",
  credit: "Tenfold：探索这张图",
  frozenAt: (hash) => `数据 sha256:${hash}`,
  notShown: "无法显示这张图",
  why: ({ kind, names }) => {
    switch (kind) {
      case "unknown-id":
        return closed(`目录中没有这样的标识：${names.join("、")}。`);
      case "bad-parameter":
        return closed(`这些参数无法使用：${names.join("、")}。`);
      case "not-found":
        return "这个地址没有图。";
      default:
        return "图未能生成，服务器的日志记有原因。";
    }
  },
};

export const embedText: Readonly<Record<Locale, EmbedText>> = { en, zh };
