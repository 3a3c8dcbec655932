/** The quote that ends the JSON text which begins at a quote, or the end of all. However long, it is looked at once. */
export function endOfText(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    let before = at;
    while (json[before - 1] === "\\") before -= 1;
    if ((at - before) % 2 === 0) return at;
  }
  return json.length;
}
