import { guessMeasured } from "../guess-metric";
import { profileColumn } from "../profile-column";
import { type Adapter, fileName } from "./adapter";

/** A series as TensorBoard downloads it. Run and tag stand in the name of the file, where it is still its own. */
export const tensorboard: Adapter = {
  id: "tensorboard",
  title: "TensorBoard, downloaded series",
  read: ({ file, tables }) => {
    const [table] = tables;
    if (table === undefined || table.header.join() !== "Wall time,Step,Value") return undefined;
    const [, run, tag = "Value"] = /^(?:run-)?(.+?)-tag-(.+?)\.csv(?:\.gz)?$/i.exec(fileName(file)) ?? [];
    return [
      {
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
      },
    ];
  },
};
