export type FileContent = string | Uint8Array<ArrayBuffer>;

/** Gives the user a file that the page made. */
export const saveFile = (name: string, mediaType: string, content: FileContent): void =>
  saveBlob(name, new Blob([content], { type: mediaType }));

export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
