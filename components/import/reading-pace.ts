/** How many milliseconds the rest of a file will take, from how fast it has come so far; nothing where that cannot be told yet. */
export function readingPace(): (share: number) => number | undefined {
  let first: { readonly at: number; readonly share: number } | undefined;
  return (share) => {
    const at = performance.now();
    first ??= { at, share };
    return share > first.share ? ((at - first.at) * (1 - share)) / (share - first.share) : undefined;
  };
}
