import { exploreText, type SortChoice, sortChoices } from "@/lib/i18n/explore";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatCount, type Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import { compareNames } from "@/lib/query/compare-names";
import { type Chart, charts, type Scale, type SortKey, scales } from "@/lib/query/view";
import { parsePartialDate } from "@/lib/schema/parse-partial-date";
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

/** Areas are true to scale, and a heat map has no axis. */
const hasScale = (chart: Chart): boolean => chart !== "area" && chart !== "heatmap";

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
        onChange={(metric) =>
          onChange({
            metric,
            benchmark: undefined,
            condition: undefined,
            scale: undefined,
            // A note at a value speaks of a value of this metric.
            notes: view.notes.filter(({ kind }) => kind === "mark"),
            ...(metric === view.x && { x: undefined }),
          })
        }
        options={metrics.map(({ id, name, count }) => ({
          value: id,
          label: `${name} (${formatCount(count)})`,
        }))}
      />
      {answer.benchmarks.length > 1 && (
        <Select
          label={text.benchmark}
          value={answer.benchmark?.id ?? ""}
          onChange={(benchmark) => onChange({ benchmark, condition: undefined })}
          options={answer.benchmarks.map(({ id, count }) => ({
            value: id,
            label: `${benchmarkNames[id] ?? text.noBenchmark} (${formatCount(count)})`,
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
            label: `${id === "" ? text.noCondition : id} (${formatCount(count)})`,
          }))}
        />
      )}
      <Segmented
        label={text.chart}
        value={answer.chart}
        options={charts.map((id) => ({ value: id, label: text.charts[id] }))}
        onChange={(chart) => onChange({ chart, scale: undefined, x: undefined })}
      />
      {answer.chart === "pareto" && (
        <Select
          label={text.second}
          value={view.x ?? ""}
          onChange={(x) => onChange({ x: x === "" ? undefined : x, scale: undefined })}
          options={secondChoices(state, locale)}
        />
      )}
      {hasScale(answer.chart) && <ScaleControl answer={answer} locale={locale} onChange={onChange} />}
      <Select
        label={text.baseline}
        shortcut="b"
        value={view.base ?? ""}
        onChange={(base) => onChange({ base: base === "" ? undefined : base })}
        options={[{ value: "", label: text.noBaseline }, ...bases]}
      />
      <Select
        label={text.asOf}
        value={view.asOf?.text ?? ""}
        onChange={(date) => onChange({ asOf: parsePartialDate(date) })}
        options={asOfChoices(state, locale)}
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

/** Of two axes each may want another scale, so that what is in force has a choice of its own there. */
function ScaleControl({ answer, locale, onChange }: Pick<Props, "locale" | "onChange"> & { readonly answer: Answer }) {
  const text = exploreText[locale];
  const { chart, view } = answer;
  const hasTwo = chart === "pareto";
  return (
    <Segmented<Scale | "auto">
      label={text.scale}
      shortcut="l"
      value={hasTwo ? (view.scale ?? "auto") : answer.scale}
      options={[
        ...(hasTwo ? [{ value: "auto" as const, label: text.scaleAuto }] : []),
        ...scales.map((id) => ({ value: id, label: text.scales[id] })),
      ]}
      onChange={(choice) => {
        const scale = choice === "auto" ? undefined : choice;
        onChange(scale === "log" && chart === "bars" ? { chart: "dots", scale } : { scale });
      }}
    />
  );
}

/** The one that the view chooses by itself, then every other metric of which these models have values. */
function secondChoices({ answer, seconds }: ExploreState, locale: Locale) {
  const text = exploreText[locale];
  const { second, view } = answer;
  const chosen = second === undefined ? [] : [{ value: second.metric.id, label: nameOf(second.metric, locale) }];
  const auto =
    view.x === undefined && second !== undefined ? text.secondDefault(nameOf(second.metric, locale)) : text.secondAuto;
  const listed = seconds.map(({ id, name, count }) => ({
    value: id,
    label: `${name} (${formatCount(count)})`,
  }));
  const missing = chosen.filter(({ value }) => listed.every((choice) => choice.value !== value));
  return [{ value: "", label: auto }, ...missing, ...listed];
}

function asOfChoices({ years, answer: { view } }: ExploreState, locale: Locale) {
  const listed = years.map((year) => ({ value: String(year), label: String(year) }));
  const own = view.asOf?.text;
  return [
    { value: "", label: exploreText[locale].asOfToday },
    ...(own === undefined || listed.some(({ value }) => value === own) ? [] : [{ value: own, label: own }]),
    ...listed,
  ];
}

function baseChoices({ answer }: ExploreState, locale: Locale) {
  const models = answer.rows.map((row) => row.model);
  const base = answer.baseline?.model ?? answer.baselineUnknown;
  if (base !== undefined && !models.includes(base)) models.push(base);
  return models
    .map((model) => ({ value: model.id, label: nameOf(model, locale) }))
    .sort((a, b) => compareNames(a.label, b.label));
}
