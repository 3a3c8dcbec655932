import type { Id } from "../schema/catalogue";
import type { KnownRow } from "./answer";
import type { World } from "./as-of-query";
import { indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import type { ModelProfile, SliceProfile } from "./model-profile";
import { defaultView, type View } from "./view";

const eachSide = 3;
const most = 2 * eachSide + 1;

/** The slice that tells most of a model: its size, or else one that says much about it by itself among many others. */
export function mainSlice({ metrics }: ModelProfile): SliceProfile | undefined {
  const placed = metrics.flatMap(({ slices }) =>
    slices.flatMap((slice) =>
      slice.place === undefined ? [] : [{ slice, peers: slice.place.of, parts: slices.length }],
    ),
  );
  const size = placed.find(({ slice }) => slice.metric.id === defaultView.metric && slice.benchmark === undefined);
  const drawn = (peers: number): number => Math.min(peers, most);
  const isOneOfMany = ({ parts }: { readonly parts: number }): number => Number(parts > most);
  const [best] = placed.sort(
    (a, b) =>
      isOneOfMany(a) - isOneOfMany(b) || drawn(b.peers) - drawn(a.peers) || a.parts - b.parts || b.peers - a.peers,
  );
  return (size ?? best)?.slice;
}

/** A model and those next to it by its main metric, those of its field if there are any, largest first. */
export function modelView({ catalogue, asOf }: World, profile: ModelProfile): View | undefined {
  const slice = mainSlice(profile);
  if (slice === undefined) return undefined;
  const { id, field } = profile.model;
  const { metric, benchmark, condition } = slice;
  const rows = [
    ...indexOf(catalogue)
      .rowsOf(metric.id, benchmark?.id ?? "", condition)
      .values(),
  ];
  const ofField = rows.filter(({ model }) => model.field === field);
  const models = nearest(ofField.length > 1 ? ofField : rows, id);
  return {
    ...defaultView,
    metric: metric.id,
    benchmark: benchmark?.id ?? "",
    condition,
    models,
    base: id,
    ...(asOf && { asOf }),
  };
}

/** Up to `eachSide` on either side; where one side has fewer, the other takes the room. */
function nearest(rows: readonly KnownRow[], id: Id): readonly Id[] {
  const sorted = [...rows].sort((a, b) => b.quantity.value - a.quantity.value || compareIds(a.model.id, b.model.id));
  const at = sorted.findIndex(({ model }) => model.id === id);
  const from = Math.max(0, Math.min(at - eachSide, sorted.length - most));
  return sorted.slice(from, from + most).map(({ model }) => model.id);
}
