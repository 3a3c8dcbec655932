/** New and old numbers of arXiv (https://info.arxiv.org/help/arxiv_identifier.html), also as a DOI; letters after one are a slip. */
const arxivPattern =
  /(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*|10\.48550\/arxiv\.)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i;
const doiPattern = /\b10\.\d{4,9}\/[\w.()/-]*?\w(?=v\d+(?:\.|$)|\.full|$|[?#])/i;
/** Nature puts the end of its DOIs into addresses. */
const naturePattern = /nature\.com\/articles\/(s\d{5}-\d{3}-\d{4,5}-\w)/i;

/**
 * What an address leads to, whatever its form: the number of a paper, or host and path. arXiv numbers keep no version;
 * scheme, `www.`, query, fragment, `.git` and slashes at the end make no difference.
 */
export function linkKey(address: string): string {
  const arxiv = arxivPattern.exec(address)?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv.toLowerCase()}`;
  const nature = naturePattern.exec(address)?.[1];
  if (nature !== undefined) return `doi:10.1038/${nature.toLowerCase()}`;
  const doi = doiPattern.exec(address)?.[0];
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/^(github\.com\/.*)\.git$/, "$1");
}

/** Papers have numbers by which two of them can be told apart; pages do not. */
export function linkKind(address: string): "arxiv" | "doi" | "page" {
  const key = linkKey(address);
  return key.startsWith("arxiv:") ? "arxiv" : key.startsWith("doi:") ? "doi" : "page";
}
