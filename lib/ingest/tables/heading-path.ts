/** The headings that a place in a text stands under, the outermost one first. */
export type Trail = readonly string[];

export interface Headings {
  readonly enter: (level: number, title: string) => void;
  readonly trail: () => Trail;
}

/** Follows the headings of a text in their order. */
export function followHeadings(): Headings {
  let open: readonly { readonly level: number; readonly title: string }[] = [];
  return {
    enter: (level, title) => {
      open = [...open.filter((one) => one.level < level), { level, title }];
    },
    trail: () => open.map(({ title }) => title),
  };
}

/** `70B models`, or `Latency › 70B models` where such a heading comes again below another; tables under the same ones are numbered. */
export function headingPaths(trails: readonly Trail[]): readonly string[] {
  /** What stands under the last headings of a trail: one trail, or several. */
  const owners = new Map<string, string | undefined>();
  for (const trail of trails) {
    const all = joined(trail);
    for (const name of endsOf(trail)) owners.set(name, owners.has(name) && owners.get(name) !== all ? undefined : all);
  }
  const under = new Map<string, number>();
  return trails.map((trail) => {
    const name = endsOf(trail).find((end) => owners.get(end) !== undefined) ?? joined(trail);
    const count = (under.get(name) ?? 0) + 1;
    under.set(name, count);
    if (count === 1) return name;
    return name === "" ? `table ${count}` : `${name} (${count})`;
  });
}

/** The last heading, the last two, and so on to all of them. */
const endsOf = (trail: Trail): readonly string[] => trail.map((_, index) => joined(trail.slice(-1 - index)));

const joined = (trail: Trail): string => trail.join(" › ");
