const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** The text within the first element of a name, as drawing programs leave it. */
export function svgElement(svg: string, name: string): string | undefined {
  const [, text] = new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(svg) ?? [];
  return text && unescapeXml(text);
}

/** The address that gives an SVG. */
export function svgAddress(svg: string): string | undefined {
  const [, about] = /<rdf:Description[^>]*\srdf:about="([^"]+)"/.exec(svg) ?? [];
  return about && unescapeXml(about);
}

/** An SVG without what tells from which data it was drawn, to compare pictures. */
export const withoutOrigin = (svg: string): string =>
  svg.replace(/sha256:[0-9a-f]{64}/g, "sha256:").replace(/<dcterms:provenance>[^<]*<\/dcterms:provenance>/, "");
