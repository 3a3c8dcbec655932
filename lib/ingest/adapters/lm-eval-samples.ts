import type { ColumnMapping } from "../mapping";
import { type Adapter, columnsBy, fileName, hasColumns, measured } from "./adapter";
import { byTable } from "./by-table";
import { lmEvalMetric, ofHarness } from "./lm-eval";

const fact =
  /^(?:doc_id|doc|doc\..*|target|target\..*|arguments?(?:\..*)?|args(?:\..*)?|resps|filtered_resps|filter|metrics|\w+_hash|schema_hash)$/;

/** What lm-evaluation-harness logs with `--log_samples`: a line a document with its scores. Task and model are not in it. */
export const lmEvalSamples: Adapter = {
  id: "lm-eval-samples",
  title: "lm-evaluation-harness, samples",
  read: byTable((table, { file, format }) => {
    const isSample = (header: readonly string[]): boolean =>
      hasColumns(header, [/^doc_id$/, /^(?:resps|filtered_resps)$/, /^target(?:\.|$)/]);
    if (format !== "json-lines" || !isSample(table.header)) return undefined;
    const task = /samples_(.+?)(?:_\d{4}-\d\d-\d\d.*)?\.jsonl/.exec(fileName(file))?.[1];
    const scores = table.header.filter(
      (header, place) => !fact.test(header) && table.rows.some(({ cells }) => /^[+-]?\d/.test(cells[place] ?? "")),
    );
    const columns: readonly ColumnMapping[] = columnsBy(table.header, [
      [/^doc_id$/, { role: "condition", condition: "document" }],
      [/^filter$/, { role: "condition", condition: "filter" }],
      [fact, { role: "ignore", reason: "what was asked and answered, not a score" }],
    ]).map((column) =>
      scores.includes(column.header)
        ? {
            header: column.header,
            ...measured(lmEvalMetric(column.header, new Map()), task === undefined ? {} : { benchmark: task }),
          }
        : column,
    );
    return {
      table,
      mapping: {
        version: 1,
        adapter: "lm-eval-samples",
        shape: "wide",
        columns,
        modelFrom: "file-name",
        ...ofHarness(file),
      },
    };
  }),
};
