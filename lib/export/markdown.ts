import { originOf, type TextBlock, type TextCell, type TextDocument } from "./text-document";

/** Signs that Markdown would take for its own, formulas between dollars and names of signs such as `&lt;` among them. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#~$]|&(?=#?\w+;)/g, "\\$&").replace(/[\r\n]+/g, " ");

/** Parentheses and blanks would end an address. */
const link = (text: string, url: string): string => `[${escaped(text)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;

/** A document as GitHub Flavored Markdown: https://github.github.com/gfm. */
export function markdownOf(document: TextDocument): string {
  const [page, ...further] = originOf(document);
  return [
    `# ${escaped(document.title)}`,
    "",
    ...document.blocks.flatMap((block) => [...linesOf(block), ""]),
    ["Tenfold", `\`${page.replaceAll("`", "%60")}\``, ...further].join(" · "),
    "",
  ].join("\n");
}

function linesOf(block: TextBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`## ${escaped(block.text)}`];
    case "paragraph":
      return [escaped(block.text)];
    case "table":
      return [
        line(block.columns.map(({ header }) => escaped(header))),
        line(block.columns.map(({ isNumber }) => (isNumber === true ? "---:" : "---"))),
        ...block.rows.map((cells) => line(cells.map(cellText))),
      ];
  }
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function cellText({ text, url, after = "", isStrong = false }: TextCell): string {
  const words = url === undefined ? escaped(text) : link(text, url);
  return (isStrong ? `**${words}**` : words) + escaped(after);
}
