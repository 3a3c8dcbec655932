"use client";

import { useMemo } from "react";
import { pagePaint } from "@/lib/figure/palette";
import { planFigure } from "@/lib/figure/plan-figure";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { Catalogue } from "@/lib/schema/catalogue";
import { Figure } from "../figure/figure";
import { FigureFrame } from "../figure/figure-frame";
import { useTouched } from "../ui/use-touched";
import { MarkInteraction } from "./mark-interaction";

interface Props {
  readonly answer: Answer;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** In px, that the figure is planned for. */
  readonly width: number;
  readonly headingLevel: 1 | 2;
  readonly onBaseline: (model: string | undefined) => void;
  readonly onSlice: (slice: { readonly metric: string; readonly benchmark?: string }) => void;
}

const loadFrame = async () => (await import("./chart-frame")).ChartFrame;

/** The figure of a page that has its catalogue: drawn here, at once, after every change of the view. */
export function LiveFigure({ answer, catalogue, locale, width, headingLevel, onBaseline, onSlice }: Props) {
  const ChartFrame = useTouched(loadFrame);
  const plan = useMemo(
    () => planFigure(answer, { catalogue, locale, width, heading: false }),
    [answer, catalogue, locale, width],
  );
  return (
    <FigureFrame plan={plan} headingLevel={headingLevel}>
      <MarkInteraction plan={plan} answer={answer} locale={locale} onBaseline={onBaseline} onSlice={onSlice}>
        {ChartFrame === undefined ? (
          <Figure plan={plan} paint={pagePaint} id="figure" />
        ) : (
          <ChartFrame plan={plan} paint={pagePaint} />
        )}
      </MarkInteraction>
    </FigureFrame>
  );
}
