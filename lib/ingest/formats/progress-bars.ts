/** ` 12%|█▏        | 12/100 [00:10<01:12,  1.21it/s]`, as programs write over and over where they run. */
const bar = /^.{0,200}?\d{1,3}%\|[^|\r\n]{0,300}\|\s*[\d.,]+\w{0,2}\/[\d.,]+\w{0,2} \[.{0,300}$/;
/** What stands for sure in each. */
const mark = "%|";

/** A text with the lines blank that say how far something is; `undefined` for one without any. */
export function withoutProgress(text: string): string | undefined {
  if (!text.includes(mark)) return undefined;
  let isFound = false;
  const plain = text.replace(/[^\r\n]+/g, (line) => {
    if (!line.includes(mark) || !bar.test(line)) return line;
    isFound = true;
    return "";
  });
  return isFound ? plain : undefined;
}
