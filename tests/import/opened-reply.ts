import type { LargeReply } from "../../components/import/large-protocol";

const column = { width: 10, entries: undefined };
const rows = Array.from({ length: 5 }, (_, row) => ({ row, value: 1, cells: ["a", "2020-01-01", "1.50"] }));

/** As a small file is opened, with something of everything that is drawn of one. */
export const openedReply: LargeReply = {
  kind: "opened",
  table: {
    columns: [
      { ...column, name: "model", kind: "text" },
      { ...column, name: "published", kind: "date" },
      { ...column, name: "parameters", kind: "number" },
    ],
    rows: 10,
    label: 0,
    measure: 2,
    date: 1,
    issues: [{ code: "bad-value", count: 1 }],
    above: 0,
    headerLine: 1,
    others: [],
    isHeaderless: false,
  },
  answer: {
    count: rows.length,
    picture: {
      grid: {
        width: 90,
        height: 90,
        cells: Uint32Array.of(0, 1),
        counts: Uint32Array.of(1, 2),
        largest: 2,
        points: 3,
        atZero: 0,
        isLog: true,
        x: [0, 20_000],
        y: [0, 12],
      },
      telling: [{ label: "a", x: 0.5, y: 0.5 }],
    },
    rows,
  },
  counts: { filters: [], byColumn: [] },
};
