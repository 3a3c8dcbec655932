/** A file of the page, told from others by a number: the same file may be there twice, and names are not its own. */
export interface TakenFile {
  readonly id: number;
  readonly file: File;
}

let last = 0;

export function takenFile(file: File): TakenFile {
  last += 1;
  return { id: last, file };
}
