/** SVG markup with one element a line, indented, so that a change shows as a few lines of a diff. */
export function prettySvg(markup: string): string {
  const lines: string[] = [];
  let depth = 0;
  for (const piece of markup.match(/<[^>]+>[^<]*/g) ?? []) {
    const [tag = "", content = ""] = [piece.slice(0, piece.indexOf(">") + 1), piece.slice(piece.indexOf(">") + 1)];
    if (tag.startsWith("</")) {
      depth -= 1;
      const opening = `<${tag.slice(2, -1)}`;
      const last = lines.at(-1) ?? "";
      const isOpen = new RegExp(`^ *${opening}[ >]`).test(last) && !last.includes("</") && !last.endsWith("/>");
      if (isOpen) lines[lines.length - 1] = last + tag + content;
      else lines.push("  ".repeat(depth) + tag + content);
    } else {
      lines.push("  ".repeat(depth) + tag + content);
      if (!tag.endsWith("/>")) depth += 1;
    }
  }
  return `${lines.join("\n")}\n`;
}
