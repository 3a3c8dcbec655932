import type { Locale } from "../quantity";

interface EvidenceText {
  readonly drop: string;
  readonly reading: string;
  readonly close: string;
  readonly check: string;
  readonly checkNote: string;
  readonly choose: string;
  readonly states: Readonly<
    Record<
      "unchanged" | "rounded" | "elsewhere" | "changed" | "edited" | "renamed" | "gone" | "own",
      (file: string) => string
    >
  >;
  /** Goes on from what became of the data. */
  readonly pictures: Readonly<Record<"same" | "other" | "outdated" | "undrawn", string>>;
  readonly unseen: (count: number) => string;
  readonly added: (subject: string, value: string) => string;
  readonly removed: (subject: string, value: string) => string;
  readonly changed: (subject: string, before: string, after: string) => string;
  readonly more: (count: number) => string;
  readonly noClaim: string;
  readonly missing: (parameter: string, value: string) => string;
  readonly none: (file: string) => string;
  readonly broken: (file: string) => string;
  readonly failed: string;
}

const en: EvidenceText = {
  drop: "Drop a file of Tenfold to open the view it shows",
  reading: "Checking the file …",
  close: "Close",
  check: "Check a file",
  checkNote:
    "An SVG, PNG, PDF, CSV, JSON or ZIP file of Tenfold carries its view, its values and their sources. Choose one here, or drop it on any page: the view opens, and you see which values have changed since, and whether its picture is what they draw. The file stays in your browser.",
  choose: "Choose a file",
  states: {
    unchanged: (file) => `${file}: the data has not changed since.`,
    rounded: (file) => `${file}: the data has not changed since. A spreadsheet has left out digits of the file.`,
    elsewhere: (file) => `${file}: the tables have changed since, but none of these values.`,
    changed: (file) => `${file}: the data has changed since.`,
    edited: (file) =>
      `${file}: the data has not changed, yet the values in the file are others. It was edited, or another version of Tenfold wrote it.`,
    renamed: (file) =>
      `${file}: the data has not changed, yet the file calls things by other names. It was edited, or another version of Tenfold wrote it.`,
    gone: (file) => `${file}: the tables here do not have what it shows.`,
    own: (file) => `${file}: it shows data that is only in the browser where it was imported.`,
  },
  pictures: {
    same: "Drawn again, its picture is the same.",
    other:
      "But its picture is not what its evidence draws: it was edited, saved again by another program, or drawn by another version of Tenfold.",
    outdated:
      "Drawn again, its picture is another one; as the tables have changed, that does not tell whether it was edited.",
    undrawn: "Its picture could not be drawn again, so it was not compared.",
  },
  unseen: (count) => `${count} further values are not in the file.`,
  added: (subject, value) => `${subject}: ${value} is new`,
  removed: (subject, value) => `${subject}: ${value} is gone`,
  changed: (subject, before, after) => `${subject}: ${before} is now ${after}`,
  more: (count) => `and ${count} more`,
  noClaim: "no claim",
  missing: (parameter, value) => `${parameter}: ${value}`,
  none: (file) => `${file} holds no evidence. Expected an SVG, PNG, PDF, CSV, JSON or ZIP file of Tenfold.`,
  broken: (file) => `The evidence in ${file} cannot be read: the file is damaged or was edited.`,
  failed: "The file could not be checked, as the tables could not be loaded. Try again.",
};

const zh: EvidenceText = {
  drop: "放下 Tenfold 文件，打开它所显示的视图",
  reading: "正在核对文件……",
  close: "关闭",
  check: "核对文件",
  checkNote:
    "Tenfold 的 SVG、PNG、PDF、CSV、JSON 和 ZIP 文件都带有视图、数值及其出处。在这里选择一个文件，或把它拖到任意页面：视图会打开，并显示此后有哪些数值变了，以及图是否由这些数值画出。文件不会离开你的浏览器。",
  choose: "选择文件",
  states: {
    unchanged: (file) => `${file}：此后数据没有变化。`,
    rounded: (file) => `${file}：此后数据没有变化。文件中的一些位数被电子表格软件略去。`,
    elsewhere: (file) => `${file}：此后数据表有变化，但不涉及这些数值。`,
    changed: (file) => `${file}：此后数据有变化。`,
    edited: (file) => `${file}：数据没有变化，文件中的数值却不同。文件被改过，或出自另一版本的 Tenfold。`,
    renamed: (file) => `${file}：数据没有变化，文件中的名称或标题却不同。文件被改过，或出自另一版本的 Tenfold。`,
    gone: (file) => `${file}：此处的数据表没有它所显示的内容。`,
    own: (file) => `${file}：它所显示的数据只在导入它的浏览器中。`,
  },
  pictures: {
    same: "重新绘制的图与它相同。",
    other: "但文件中的图并不是其证据所画出的图：它被改过、被其他软件重新保存过，或由另一版本的 Tenfold 绘制。",
    outdated: "重新绘制的图与它不同；由于数据表已有变化，无法据此判断它是否被改过。",
    undrawn: "未能重新绘制该图，因此没有比对。",
  },
  unseen: (count) => `另有 ${count} 个数值不在文件中。`,
  added: (subject, value) => `${subject}：新增 ${value}`,
  removed: (subject, value) => `${subject}：${value} 已删除`,
  changed: (subject, before, after) => `${subject}：${before} 现为 ${after}`,
  more: (count) => `另有 ${count} 处`,
  noClaim: "无此论断",
  missing: (parameter, value) => `${parameter}：${value}`,
  none: (file) => `${file} 不含证据。需要 Tenfold 的 SVG、PNG、PDF、CSV、JSON 或 ZIP 文件。`,
  broken: (file) => `无法读取 ${file} 中的证据：文件已损坏或被改过。`,
  failed: "无法加载数据表，因此未能核对文件。请重试。",
};

export const evidenceText: Readonly<Record<Locale, EvidenceText>> = { en, zh };
