"use client";

import { type ImportText, importText } from "@/lib/i18n/import";
import type { MetricChange } from "@/lib/ingest/guess/edit-mapping";
import type { ColumnEvidence } from "@/lib/ingest/guess/guess-mapping";
import type { ColumnMapping } from "@/lib/ingest/mapping";
import { type ColumnRole, columnRoles } from "@/lib/ingest/words/column-roles";
import type { Locale } from "@/lib/quantity";
import fields from "../ui/field.module.css";
import styles from "./import.module.css";
import { TextCell } from "./text-cell";

interface Props {
  readonly column: ColumnMapping | undefined;
  readonly evidence: ColumnEvidence | undefined;
  readonly locale: Locale;
  readonly onRole: (role: ColumnRole) => void;
  readonly onMetric: (change: MetricChange) => void;
  readonly onDrag: (isDragged: boolean) => void;
}

const powers = ["0", "3", "6", "9", "12"] as const;

export function MappingRow({ column, evidence, locale, onRole, onMetric, onDrag }: Props) {
  const text = importText[locale];
  if (column === undefined) return null;
  const { header, role, metric, power = 0, decimal = ".", reason, of, benchmark } = column;
  const samples = evidence?.profile.samples ?? [];
  return (
    <tr data-ignored={role === "ignore"}>
      <th scope="row">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is a pointer's way; the menu beside it is everyone's */}
        <span
          className={styles.chip}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData("text/plain", header);
            onDrag(true);
          }}
          onDragEnd={() => onDrag(false)}
        >
          {header}
        </span>
        {samples.length > 0 && (
          <span className={styles.samples}>{samples.map((cell) => cell.slice(0, 24)).join(" · ")}</span>
        )}
      </th>
      <td>
        <select
          className={fields.select}
          value={role}
          aria-label={`${text.role}: ${header}`}
          onChange={(event) => {
            const chosen = columnRoles.find((known) => known === event.target.value);
            if (chosen !== undefined) onRole(chosen);
          }}
        >
          {columnRoles.map((known) => (
            <option key={known} value={known}>
              {text.roles[known]}
            </option>
          ))}
        </select>
      </td>
      <td>
        {metric !== undefined && role === "measurement" && (
          <div className={styles.metric}>
            <TextCell
              aria-label={`${text.metricName}: ${header}`}
              value={metric.name}
              onChange={(name) => onMetric({ name })}
            />
            <TextCell
              aria-label={`${text.unit}: ${header}`}
              value={metric.unit}
              onChange={(unit) => onMetric({ unit })}
            />
            <select
              className={fields.select}
              value={String(power)}
              aria-label={`${text.scale}: ${header}`}
              onChange={(event) => onMetric({ power: Number(event.target.value) })}
            >
              {powers.map((known) => (
                <option key={known} value={known}>
                  {text.scales[known]}
                </option>
              ))}
              {metric.unit === "%" && <option value="2">{text.scaleOfShares}</option>}
              {!(metric.unit === "%" && power === 2) && !powers.some((known) => known === String(power)) && (
                <option value={String(power)}>{`10^${power}`}</option>
              )}
            </select>
            <select
              className={fields.select}
              value={decimal}
              aria-label={`${text.decimal}: ${header}`}
              onChange={(event) => onMetric({ decimal: event.target.value === "," ? "," : "." })}
            >
              <option value=".">{text.point}</option>
              <option value=",">{text.comma}</option>
            </select>
          </div>
        )}
        {(benchmark !== undefined || of !== undefined) && (
          <span className={styles.quiet}>{of === undefined ? benchmark : text.of(of)}</span>
        )}
      </td>
      <td className={styles.evidence}>{evidence === undefined ? reason : evidenceText(evidence, column, text)}</td>
    </tr>
  );
}

const doubtful = 0.6;

/** `the name of the column, 96% are numbers` */
function evidenceText(
  { confidence, isByName, profile }: ColumnEvidence,
  column: ColumnMapping,
  text: ImportText,
): string {
  const { role, brackets } = column;
  const { filled, numbers, dates, addresses, spreads, distinct, hasBothDecimals } = profile;
  if (filled === 0) return text.emptyColumn;
  const share = (count: number): string => `${Math.floor((count / filled) * 100)}%`;
  const isWords = numbers < filled / 2 && dates < filled / 2 && addresses < filled / 2;
  return [
    isByName ? text.byName : undefined,
    addresses >= filled / 2 ? text.addresses(share(addresses)) : undefined,
    dates >= filled / 2 && dates > 0 ? text.dates(share(dates)) : undefined,
    numbers >= filled / 2 && dates < filled / 2 ? text.numbers(share(numbers)) : undefined,
    spreads > 0 ? text.spreads(share(spreads)) : undefined,
    brackets === "negative" ? text.below : undefined,
    brackets === "note" ? text.noted : undefined,
    hasBothDecimals && role !== "ignore" ? text.bothDecimals : undefined,
    unitText(column, text),
    isWords ? text.texts(distinct) : undefined,
    confidence < doubtful ? text.unsure : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(text.evidenceJoint);
}

/** What speaks for a unit that nothing states. */
function unitText({ unitNote, metric, power = 0 }: ColumnMapping, text: ImportText): string | undefined {
  if (unitNote === undefined || metric === undefined) return undefined;
  if (power !== 0) return text.scaleOfNames;
  return metric.unit === "count" ? text.unitUnknown : text.unitUsual(metric.unit);
}
