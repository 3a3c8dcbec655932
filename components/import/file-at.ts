/** The file at an address, called after the end of its path. */
export async function fileAt(href: string, name?: string): Promise<File> {
  const url = new URL(href, window.location.href);
  const response = await fetch(url);
  if (!response.ok) throw new Error(String(response.status));
  return new File([await response.blob()], name ?? (url.pathname.split("/").at(-1) || url.hostname));
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
