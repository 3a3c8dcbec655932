import type { ForeignFile, ForeignTable } from "../foreign-file";
import { guessMeasured } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import { type Adapter, fileName } from "./adapter";
import { byTable } from "./by-table";

const header = ["Wall time", "Step", "Value"] as const;

/** A series as TensorBoard downloads it, as CSV or JSON. Run and tag stand in the name of the file, where it is still its own. */
export const tensorboard: Adapter = {
  id: "tensorboard",
  title: "TensorBoard, downloaded series",
  read: byTable((found, { file, format }) => {
    const table = seriesIn(format, found);
    if (table === undefined) return undefined;
    const [, run, tag = "Value"] = /^(?:run-)?(.+?)-tag-(.+?)\.(?:csv|json)(?:\.gz)?$/i.exec(fileName(file)) ?? [];
    return {
      table,
      mapping: {
        version: 1,
        adapter: "tensorboard",
        shape: "wide",
        columns: [
          { header: "Wall time", role: "ignore", reason: "moments in seconds, not values" },
          { header: "Step", role: "condition", condition: "Step" },
          { header: "Value", role: "measurement", ...guessMeasured(tag, profileColumn(table.rows, 2)) },
        ],
        source: { title: `TensorBoard, ${fileName(file)}`, kind: "dataset" },
        ...(run === undefined ? { modelFrom: "file-name" } : { model: run }),
        field: "unstated",
        kind: "model",
        reportedBy: "first-party",
      },
    };
  }),
};

function seriesIn(format: ForeignFile["format"], table: ForeignTable): ForeignTable | undefined {
  if (table.header.join() === header.join()) return table;
  const isSeries = format === "json" && table.header.length === header.length && table.rows.every(isPoint);
  return isSeries ? { ...table, header } : undefined;
}

/** `[1714550400.123, 100, 0.5]`: a moment of this century in seconds, a step and a value. */
function isPoint({ cells: [moment = "", step = "", value = ""] }: ForeignTable["rows"][number]): boolean {
  const time = /^\d{9,10}(?:\.\d+)?$/.test(moment) ? Number(moment) : 0;
  return time > 9.4e8 && time < 4.1e9 && /^\d+$/.test(step) && /^(?:-?\d.*|NaN|-?Infinity)$/.test(value);
}
