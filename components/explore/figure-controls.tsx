import { exploreText, type SortChoice, sortChoices } from "@/lib/i18n/explore";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { charts, type SortKey, scales } from "@/lib/query/view";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import type { ChangeView } from "./explore-app";
import type { ExploreState } from "./explore-state";
import styles from "./figure-controls.module.css";

interface Props {
  readonly state: ExploreState;
  readonly locale: Locale;
  readonly onChange: ChangeView;
}

const sortKeys: Readonly<Record<SortChoice, readonly SortKey[]>> = {
  best: [],
  largest: [{ column: "value", descending: true }],
  smallest: [{ column: "value", descending: false }],
  newest: [{ column: "released", descending: true }],
  oldest: [{ column: "released", descending: false }],
  name: [{ column: "name", descending: false }],
};

const sortText = (sort: readonly SortKey[]): string =>
  sort.map((key) => `${key.descending ? "-" : ""}${key.column}`).join("~");

/** What is drawn and how; the filters beside it say what is in. */
export function FigureControls({ state, locale, onChange }: Props) {
  const text = exploreText[locale];
  const { answer, metrics, benchmarkNames } = state;
  const { view } = answer;
  const sorts = sortChoices.find((name) => sortText(sortKeys[name]) === sortText(view.sort));
  const bases = baseChoices(state, locale);
  return (
    <div className={styles.controls}>
      <Select
        label={text.metric}
        value={view.metric}
        onChange={(metric) => onChange({ metric, benchmark: undefined, condition: undefined, scale: undefined })}
        options={metrics.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` }))}
      />
      {answer.benchmarks.length > 1 && (
        <Select
          label={text.benchmark}
          value={answer.benchmark?.id ?? ""}
          onChange={(benchmark) => onChange({ benchmark, condition: undefined })}
          options={answer.benchmarks.map(({ id, count }) => ({
            value: id,
            label: `${benchmarkNames[id] ?? text.noBenchmark} (${count})`,
          }))}
        />
      )}
      {answer.conditions.length > 1 && (
        <Select
          label={text.condition}
          value={answer.condition}
          onChange={(condition) => onChange({ condition })}
          options={answer.conditions.map(({ id, count }) => ({
            value: id,
            label: `${id === "" ? text.noCondition : id} (${count})`,
          }))}
        />
      )}
      <Segmented
        label={text.chart}
        value={answer.chart}
        options={charts.map((id) => ({ value: id, label: text.charts[id] }))}
        onChange={(chart) => onChange({ chart, scale: undefined })}
      />
      <Segmented
        label={text.scale}
        value={answer.scale}
        options={scales.map((id) => ({ value: id, label: text.scales[id] }))}
        onChange={(scale) =>
          onChange(scale === "log" && answer.chart === "bars" ? { chart: "dots", scale } : { scale })
        }
      />
      <Select
        label={text.baseline}
        value={view.base ?? ""}
        onChange={(base) => onChange({ base: base === "" ? undefined : base })}
        options={[{ value: "", label: text.noBaseline }, ...bases]}
      />
      <Select
        label={text.sort}
        value={sorts ?? "custom"}
        onChange={(name) => onChange({ sort: sortKeys[sortChoices.find((choice) => choice === name) ?? "best"] })}
        options={[
          ...sortChoices.map((name) => ({ value: name, label: text.sorts[name] })),
          ...(sorts === undefined ? [{ value: "custom", label: text.customSort }] : []),
        ]}
      />
    </div>
  );
}

function baseChoices({ answer }: ExploreState, locale: Locale) {
  const models = answer.rows.map((row) => row.model);
  const base = answer.baseline?.model ?? answer.baselineUnknown;
  if (base !== undefined && !models.includes(base)) models.push(base);
  return models
    .map((model) => ({ value: model.id, label: nameOf(model, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));
}
