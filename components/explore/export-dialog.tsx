"use client";

import { useId, useState } from "react";
import { embedText } from "@/lib/i18n/embed";
import { exportText } from "@/lib/i18n/export";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { View } from "@/lib/query/view";
import { viewHref } from "@/lib/query/view-codec";
import buttons from "../ui/button.module.css";
import { Dialog } from "../ui/dialog";
import fields from "../ui/field.module.css";
import { Segmented } from "../ui/segmented";
import { Select } from "../ui/select";
import { Citation } from "./citation";
import { EmbedCode } from "./embed-code";
import {
  type ExportChoice,
  exportFormats,
  fileHref,
  hasPicture,
  hasPixels,
  initialChoice,
  isCopied,
  sizePresets,
  sizeWithin,
  zooms,
} from "./export-choice";
import styles from "./export-dialog.module.css";
import { ExportPreview } from "./export-preview";
import { useCopy } from "./use-copy";

interface Props {
  readonly view: View;
  readonly locale: Locale;
  readonly onClose: () => void;
}

/** Offers the view as files. The preview is the file itself, from the address that Download uses. */
export function ExportDialog({ view, locale, onClose }: Props) {
  const text = exportText[locale];
  const [choice, setChoice] = useState<ExportChoice>(() => initialChoice());
  const [citing, setCiting] = useState(false);
  const [embedding, setEmbedding] = useState(false);
  const href = fileHref(view, choice, locale);
  const copy = useCopy();
  const set = (part: Partial<ExportChoice>) => setChoice((now) => ({ ...now, ...part }));

  return (
    <Dialog title={text.title} close={text.close} wide onClose={onClose}>
      <div className={styles.layout}>
        <div className={styles.options}>
          <Segmented
            label={text.format}
            value={choice.format}
            options={exportFormats.map((format) => ({ value: format, label: format.toUpperCase() }))}
            onChange={(format) => set({ format })}
          />
          <p className={styles.about}>{text.about[choice.format]}</p>
          {hasPicture(choice.format) && (
            <>
              <Select
                label={text.size}
                value={choice.preset}
                options={[
                  ...sizePresets.map(({ id }) => ({ value: id, label: text.sizes[id] })),
                  { value: "custom", label: text.sizes.custom },
                ]}
                onChange={(id) => {
                  const preset = sizePresets.find((size) => size.id === id);
                  set(
                    preset === undefined
                      ? { preset: "custom" }
                      : { preset: preset.id, width: preset.width, height: preset.height },
                  );
                }}
              />
              {choice.preset === "custom" && (
                <div className={styles.pair}>
                  <NumberField
                    label={text.width}
                    value={choice.width}
                    onChange={(width) => width !== undefined && set({ width })}
                  />
                  <NumberField
                    label={text.height}
                    value={choice.height}
                    hint={text.automatic}
                    onChange={(height) => set({ height })}
                  />
                </div>
              )}
              <Segmented
                label={text.theme}
                value={choice.theme}
                options={[
                  { value: "light", label: text.themes.light },
                  { value: "dark", label: text.themes.dark },
                ]}
                onChange={(theme) => set({ theme })}
              />
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={choice.transparent}
                  onChange={() => set({ transparent: !choice.transparent })}
                />
                {text.transparent}
              </label>
            </>
          )}
          {hasPixels(choice.format) && (
            <Segmented
              label={text.zoom}
              value={choice.zoom}
              options={zooms.map((zoom) => ({ value: zoom, label: `${zoom}×` }))}
              onChange={(zoom) => set({ zoom })}
            />
          )}
          <details onToggle={(event) => setCiting(event.currentTarget.open)}>
            <summary>{text.cite}</summary>
            {citing && <Citation view={view} locale={locale} onCopy={copy.text} />}
          </details>
          <details onToggle={(event) => setEmbedding(event.currentTarget.open)}>
            <summary>{embedText[locale].title}</summary>
            {embedding && (
              <EmbedCode
                pageHref={viewHref(localePath("/explore", locale), view)}
                svgHref={fileHref(view, { ...choice, format: "svg" }, locale)}
                theme={choice.theme}
                transparent={choice.transparent}
                locale={locale}
                onCopy={copy.text}
              />
            )}
          </details>
        </div>
        <ExportPreview
          href={href}
          shownHref={choice.format === "pdf" ? fileHref(view, { ...choice, format: "svg" }, locale) : href}
          choice={choice}
          text={text}
        />
        <footer className={styles.footer}>
          <a className={buttons.primary} href={`${href}${href.includes("?") ? "&" : "?"}download=1`} download>
            {text.download}
          </a>
          {isCopied(choice.format) && (
            <button type="button" className={buttons.button} onClick={() => copy.file(href, choice.format)}>
              {text.copyFile(choice.format.toUpperCase(), choice.format === "png")}
            </button>
          )}
          <button
            type="button"
            className={buttons.button}
            onClick={() =>
              copy.text(new URL(viewHref(localePath("/explore", locale), view), window.location.href).href)
            }
          >
            {text.copyLink}
          </button>
          <span role="status" className={styles.status}>
            {copy.state === "copied" && text.copied}
            {copy.state === "refused" && text.copyRefused}
          </span>
        </footer>
      </div>
    </Dialog>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly hint?: string;
  readonly onChange: (value: number | undefined) => void;
}

function NumberField({ label, value, hint, onChange }: NumberFieldProps) {
  const [draft, setDraft] = useState(value === undefined ? "" : String(value));
  const id = useId();
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={fields.input}
        inputMode="numeric"
        placeholder={hint}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
          if (event.target.value.trim() === "") onChange(undefined);
          else if (/^\d+$/.test(event.target.value)) onChange(sizeWithin(Number(event.target.value)));
        }}
      />
    </div>
  );
}
