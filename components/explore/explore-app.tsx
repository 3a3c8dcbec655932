"use client";

import { usePathname, useRouter } from "next/navigation";
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useOptimistic,
  useRef,
  useState,
} from "react";
import { exploreText } from "@/lib/i18n/explore";
import { benchmarkHref, compareHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { comparedIn } from "@/lib/query/compare-query";
import { defaultView, type View } from "@/lib/query/view";
import { viewHref } from "@/lib/query/view-codec";
import { FilterPanel } from "../filters/filter-panel";
import buttons from "../ui/button.module.css";
import { firstTouch } from "../ui/first-touch";
import { ModelPages } from "../ui/model-pages";
import { ProblemList } from "../ui/problem-list";
// Of code that comes later; its style sheet must not.
import "./empty-result.module.css";
import { DeferredFigure } from "./deferred-figure";
import { DeferredTable } from "./deferred-table";
import { ElsewhereChoices } from "./elsewhere-choices";
import styles from "./explore-app.module.css";
import { type ExploreState, exploreState, withChoices } from "./explore-state";
import { pictureHref } from "./export-choice";
import { FigureControls } from "./figure-controls";
import { useCatalogue } from "./use-catalogue";
import { useQuery } from "./use-query";
import { useShortcuts } from "./use-shortcuts";
import { ViewTools } from "./view-tools";

const loadEmptyResult = async () => ({ default: (await import("./empty-result")).EmptyResult });
const EmptyResult = lazy(loadEmptyResult);
const ExportDialog = lazy(() => import("./export-dialog").then((module) => ({ default: module.ExportDialog })));

interface Props {
  readonly locale: Locale;
  readonly initial: ExploreState;
  readonly catalogueHref: string;
  readonly staticFigure: ReactNode;
  /** The dialog of files, for data that no server can make them of. */
  readonly renderExport?: (view: View, onClose: () => void) => ReactNode;
  readonly addressing?: Addressing;
}

/** What a reset leads to, and how an address says what is in view. */
export interface Addressing {
  readonly home: View;
  readonly hrefOf: (path: string, view: View) => string;
}

const ofCatalogue: Addressing = { home: defaultView, hrefOf: viewHref };

export type ChangeView = (change: Partial<View>, history?: "push" | "replace") => void;

export function ExploreApp({
  locale,
  initial,
  catalogueHref,
  staticFigure,
  renderExport,
  addressing: { home, hrefOf } = ofCatalogue,
}: Props) {
  const text = exploreText[locale];
  const pathname = usePathname();
  const router = useRouter();
  const { query, announce, follow, isTold } = useQuery();
  const loaded = useCatalogue(catalogueHref);
  const catalogue = loaded.kind === "ready" ? loaded.catalogue : undefined;
  const state = useMemo(
    () => (catalogue === undefined ? initial : exploreState(catalogue, new URLSearchParams(query), locale)),
    [catalogue, query, locale, initial],
  );
  const { answer } = state;
  const view = answer.view;
  const tableAnswer = useDeferredValue(answer);

  const [asked, ask] = useOptimistic(view);
  /** What comes next is a change of this: not of `asked`, which may fall back while an address is still on its way. */
  const latest = useRef(view);
  if (isTold()) latest.current = view;
  const hasCatalogue = catalogue !== undefined;
  const open = useCallback(
    (next: View, history: "push" | "replace" = "push") => {
      const href = hrefOf(pathname, next);
      latest.current = next;
      announce(href);
      // The server draws what the page cannot draw yet; whatever the user does next takes its place.
      if (!hasCatalogue)
        return startTransition(() => {
          ask(next);
          router[history](href, { scroll: false });
        });
      if (history === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
      follow();
    },
    [pathname, hasCatalogue, announce, follow, router, ask, hrefOf],
  );
  const change = useCallback<ChangeView>((part, history) => open({ ...latest.current, ...part }, history), [open]);
  const setBase = useCallback((base: string | undefined) => change({ base }), [change]);
  const setSlice = useCallback(
    ({ metric, benchmark }: { readonly metric: string; readonly benchmark?: string }) =>
      change({ metric, benchmark, condition: undefined }),
    [change],
  );
  const setNotes = useCallback((notes: View["notes"]) => change({ notes }), [change]);
  const setModels = useCallback((models: View["models"]) => change({ models }), [change]);
  const setSort = useCallback((sort: View["sort"]) => change({ sort }), [change]);

  const [sheetOpen, setSheetOpen] = useState(false);
  const [exporting, setExporting] = useState(false);
  useEffect(() => {
    // A filter that leaves nothing asks for nothing either.
    firstTouch().then(loadEmptyResult);
  }, []);
  const closeExport = () => setExporting(false);
  const root = useRef<HTMLDivElement>(null);
  const openSheet = useCallback(() => setSheetOpen(true), []);
  const sheetButton = useRef<HTMLButtonElement>(null);
  const closeSheet = (event: KeyboardEvent) => {
    if (!sheetOpen || event.key !== "Escape") return;
    setSheetOpen(false);
    sheetButton.current?.focus();
  };
  useShortcuts(root, openSheet);
  const sheetId = useId();
  const empty = answer.isEmpty;
  const chosen = asked === view ? state : withChoices(state, asked);
  const hasPage = useContext(ModelPages);
  const compared = comparedIn(view);

  return (
    <div ref={root} className={styles.page} aria-busy={loaded.kind === "loading"}>
      <div className={styles.figure}>
        <ProblemList problems={state.problems} href={hrefOf(pathname, view)} locale={locale} />
        {empty ? (
          <Suspense fallback={null}>
            <EmptyResult answer={answer} locale={locale} onOpen={open} headingLevel={1} />
          </Suspense>
        ) : (
          <DeferredFigure
            still={staticFigure}
            answer={answer}
            catalogue={catalogue}
            locale={locale}
            onBaseline={setBase}
            onSlice={setSlice}
            headingLevel={1}
          />
        )}
        <ElsewhereChoices
          choices={empty ? [] : answer.elsewhere}
          benchmarkNames={state.benchmarkNames}
          locale={locale}
          onChange={change}
        />
        <p className={`${styles.hint} no-print`}>
          {!empty && (view.chart === "heatmap" ? text.heatHint : text.chartHint)}{" "}
          {answer.benchmark !== undefined && renderExport === undefined && (
            <a href={benchmarkHref(answer.benchmark.id, locale)}>
              {text.benchmarkPage(nameOf(answer.benchmark, locale))}
            </a>
          )}{" "}
          {compared.length > 0 && compared.every(hasPage) && (
            <a href={compareHref(compared, locale)}>{text.compareThese}</a>
          )}
        </p>
        <ViewTools
          answer={answer}
          href={hrefOf(pathname, view)}
          pictureHref={renderExport === undefined && !empty ? pictureHref(view, locale) : undefined}
          locale={locale}
          onNotes={setNotes}
        />
      </div>

      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from its button too */}
      <div className={`${styles.bar} no-print`} onKeyDown={closeSheet}>
        <button
          ref={sheetButton}
          type="button"
          className={`${buttons.button} ${styles.openSheet}`}
          aria-expanded={sheetOpen}
          aria-controls={sheetId}
          onClick={() => setSheetOpen(!sheetOpen)}
        >
          {sheetOpen ? text.closeFilters : text.openFilters}
        </button>
        <button
          type="button"
          className={buttons.primary}
          onClick={() => setExporting(true)}
          aria-haspopup="dialog"
          aria-keyshortcuts="e"
        >
          {text.export}
        </button>
      </div>

      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from any control in it */}
      <div id={sheetId} className={`${styles.controls} no-print`} data-open={sheetOpen} onKeyDown={closeSheet}>
        <FigureControls state={chosen} locale={locale} onChange={change} />
        <FilterPanel
          answer={chosen.answer}
          organizationNames={state.organizationNames}
          locale={locale}
          onChange={change}
          home={home}
          onReset={() => open(home)}
        />
      </div>

      <section className={styles.table} aria-label={text.table} aria-keyshortcuts="t" tabIndex={-1}>
        <p className={styles.count} role="status">
          {text.models(state.rowCount)}
          {state.unknownCount > 0 && <span>{text.unknown(state.unknownCount)}</span>}
          {loaded.kind === "failed" && <strong>{text.loadFailed}</strong>}
        </p>
        <DeferredTable
          answer={tableAnswer}
          isWhole={hasCatalogue}
          total={state.rowCount + state.unknownCount}
          locale={locale}
          onSort={setSort}
          onBaseline={setBase}
          onModels={setModels}
        />
      </section>

      {exporting && (
        <Suspense fallback={null}>
          {renderExport === undefined ? (
            <ExportDialog view={view} locale={locale} onClose={closeExport} />
          ) : (
            renderExport(view, closeExport)
          )}
        </Suspense>
      )}
    </div>
  );
}
