/** `boards.Lite.results` and `boards.Full.results` as `Lite` and `Full`. */
export function tellingParts(paths: readonly string[]): readonly string[] {
  const [first = ""] = paths;
  const steps = (path: string): readonly string[] => path.split(/(?<!\d)\.|\.(?!\d)/);
  const most = Math.min(...paths.map((path) => steps(path).length)) - 1;
  const same = (at: number): boolean => paths.every((path) => steps(path).at(at) === steps(first).at(at));
  let before = 0;
  while (before < most && same(before)) before += 1;
  let behind = 0;
  while (behind < most - before && same(-1 - behind)) behind += 1;
  return paths.map((path) => {
    const all = steps(path);
    return all.slice(before, all.length - behind).join(".");
  });
}
