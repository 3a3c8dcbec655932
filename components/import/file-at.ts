import { UnreadableFile } from "@/lib/columns/unreadable-file";

/** The file at an address, called after the end of its path. Throws `UnreadableFile` where none comes. */
export async function fileAt(href: string, name?: string): Promise<File> {
  const url = new URL(href, window.location.href);
  const response = await fetch(url).catch(noAnswer);
  if (!response.ok) throw new UnreadableFile({ kind: "status", status: response.status });
  const content = await response.blob().catch(noAnswer);
  return new File([content], name ?? (url.pathname.split("/").at(-1) || url.hostname));
}

function noAnswer(): never {
  throw new UnreadableFile({ kind: "no-answer" });
}
