export type FileContent = string | Uint8Array<ArrayBuffer>;

/** Gives the user a file that the page made. */
export function saveFile(name: string, mediaType: string, content: FileContent): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
