import { formatCount, type Locale } from "../quantity";
import {
  damagedGzip,
  type UnreadableKind,
  unreadableKinds,
  type WholeFormat,
  type WhyUnread,
} from "../schema/unreadable";

/** Why a file is not read or made, with what to do instead. */
export const whyUnread = (why: WhyUnread, locale: Locale): string => (locale === "zh" ? inChinese : inEnglish)(why);

const formatNames = { json: "JSON", "json-lines": "JSON Lines", yaml: "YAML", parquet: "Parquet" } as const;
const englishNames: Readonly<Record<WholeFormat, string>> = {
  ...formatNames,
  web: "a page",
  text: "a text with tables in it",
};
const chineseNames: Readonly<Record<WholeFormat, string>> = { ...formatNames, web: "网页", text: "含有表格的文本" };

function inEnglish(why: WhyUnread): string {
  switch (why.kind) {
    case "damaged-gzip":
      return damagedGzip;
    case "packed-twice":
      return "the file is packed twice; unpack it once";
    case "no-answer":
      return "its host cannot be reached";
    case "no-memory":
      return "it needs more memory than the browser gives; split it";
    case "no-script":
      return "a script of this page could not be loaded; reload the page";
    case "no-picture":
      return "this browser cannot draw it; expected one with a canvas";
    case "read-whole":
      return `this is ${englishNames[why.format]}, which is read whole and not as a stream of rows; import the file itself`;
    case "too-many-columns":
      return `it has ${formatCount(why.columns)} columns, and at most ${formatCount(why.most)} are read of a file as large as this; leave out those that you do not need`;
    case "too-many-bytes":
      return `it holds more than ${formatCount(why.most)} bytes, which is the most that is read; split it`;
    case "status":
      return `the server answers ${why.status}; expected the address of a file`;
    case "other":
      return why.reason;
    default:
      return unreadableKinds[why.kind];
  }
}

const unreadableInChinese: Readonly<Record<UnreadableKind, string>> = {
  empty: "文件为空；应为结果表格",
  spreadsheet: "这是电子表格或其他 zip 压缩包；请将工作表另存为 CSV，或先解压",
  "old-spreadsheet": "这是旧版 Excel 文件；请将工作表另存为 CSV",
  pdf: "这是 PDF；请将其中的表格复制出来并保存为 CSV",
  image: "这是图片；应为 CSV、TSV、Markdown、LaTeX、reStructuredText、JSON、JSON Lines、YAML 或 Parquet 格式的表格",
  archive: "这是 gzip 以外的压缩包；请先解压",
  database: "这是 SQLite 数据库；请将其中的表导出为 CSV",
  web: "这是没有结果表格的网页；应为网页背后的数据，格式为 CSV、TSV、Markdown、LaTeX、reStructuredText、JSON、JSON Lines、YAML 或 Parquet",
  xml: "这是 XML；应为其中的数据，格式为 CSV、TSV、Markdown、LaTeX、reStructuredText、JSON、JSON Lines、YAML 或 Parquet",
  binary:
    "这是二进制文件；应为 CSV、TSV、Markdown、LaTeX、reStructuredText、JSON、JSON Lines、YAML、Parquet，或用 gzip 压缩的上述文件",
};

function inChinese(why: WhyUnread): string {
  switch (why.kind) {
    case "damaged-gzip":
      return "gzip 文件已损坏或不完整；请重新获取";
    case "packed-twice":
      return "文件被压缩了两次；请先解压一次";
    case "no-answer":
      return "无法连接该主机";
    case "no-memory":
      return "所需内存超出浏览器的限制；请拆分文件";
    case "no-script":
      return "本页面的脚本未能载入；请重新加载页面";
    case "no-picture":
      return "此浏览器无法绘制；需要支持画布的浏览器";
    case "read-whole":
      return `这是${chineseNames[why.format]}，须整体读入而非逐行读入；请直接导入该文件`;
    case "too-many-columns":
      return `文件有 ${formatCount(why.columns)} 列，这样大的文件最多读取 ${formatCount(why.most)} 列；请去掉不需要的列`;
    case "too-many-bytes":
      return `内容超过 ${formatCount(why.most)} 字节的上限；请拆分文件`;
    case "status":
      return `服务器返回 ${why.status}；应为文件的网址`;
    case "other":
      return why.reason;
    default:
      return unreadableInChinese[why.kind];
  }
}
