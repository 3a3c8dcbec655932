import { standingTitle } from "../figure/standing-title";
import { modelHref } from "../i18n/page-hrefs";
import { nameOf } from "../i18n/vocabulary";
import { describeAllowed } from "../query/allowed";
import { answerView } from "../query/answer-view";
import { type ModelProfile, modelProfile } from "../query/model-profile";
import { modelView } from "../query/model-view";
import type { Id } from "../schema/catalogue";
import { knownRow, otherParameters, type PageRead, type PageRequest, type PageRow, thingsName } from "./file-page";

/** All values of a model, each with its source; the picture shows it among its nearest. */
export function modelPage({ catalogue, locale, query }: PageRequest, id: Id): PageRead {
  const profile = modelProfile(catalogue, id);
  if (profile === undefined) {
    const allowed = describeAllowed("a model", id, catalogue.models.keys());
    return { problems: [{ parameter: "id", value: id, kind: "unknown-id", allowed }], page: undefined };
  }
  const view = modelView(catalogue, profile);
  const title = standingTitle(profile, locale);
  return {
    problems: otherParameters(query, []),
    page: {
      pageHref: modelHref(id, locale),
      name: thingsName([profile.model], locale),
      figure: view && { answer: answerView(catalogue, view), title },
      title: title ?? nameOf(profile.model, locale),
      drawsRows: false,
      rows: rowsOf(profile),
      view: { model: id },
      unknown: [],
    },
  };
}

const rowsOf = ({ model, organizations, metrics }: ModelProfile): readonly PageRow[] =>
  metrics.flatMap(({ metric, slices }) =>
    slices
      .flatMap(({ values }) => values)
      .map(({ measurement, source }) =>
        knownRow(
          { model, organizations, measurement, quantity: measurement.quantity, source, others: [], isBaseline: false },
          metric,
        ),
      ),
  );
