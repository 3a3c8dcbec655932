import { standingTitle } from "../figure/standing-title";
import { modelHref } from "../i18n/page-hrefs";
import { nameOf } from "../i18n/vocabulary";
import { describeAllowed } from "../query/allowed";
import { answerView } from "../query/answer-view";
import { serializeAsOf } from "../query/as-of-query";
import { indexOf } from "../query/catalogue-index";
import type { ModelProfile } from "../query/model-profile";
import { readModelQuery } from "../query/model-query";
import { modelView } from "../query/model-view";
import type { Id } from "../schema/catalogue";
import { fileOptionNames } from "./file-options";
import { type FilePage, knownRow, type PageRead, type PageRequest, type PageRow, thingsName } from "./file-page";

/** All values of a model, each with its source; the picture shows it among its nearest. */
export function modelPage({ catalogue, locale, query }: PageRequest, id: Id): PageRead<FilePage> {
  const asked = readModelQuery(query, catalogue, id, fileOptionNames);
  if (asked === undefined) {
    const allowed = describeAllowed("a model", id, catalogue.models.keys());
    return { problems: [{ parameter: "id", value: id, kind: "unknown-id", allowed }], page: undefined };
  }
  const { profile, world, problems } = asked;
  const view = modelView(world, profile);
  const title = standingTitle(profile, locale);
  return {
    problems,
    page: {
      pageHref: [modelHref(id, locale), ...serializeAsOf(world.asOf)].join("?"),
      name: thingsName([profile.model], locale),
      figure: view && { answer: answerView(catalogue, view), title },
      title: title ?? nameOf(profile.model, locale),
      drawsRows: false,
      rows: rowsOf(profile, indexOf(catalogue).byId.get(id)?.claims ?? 0),
      view: { model: id, ...(world.asOf && { "as-of": world.asOf.text }) },
      unknown: [],
    },
  };
}

const rowsOf = ({ model, organizations, metrics }: ModelProfile, claims: number): readonly PageRow[] =>
  metrics.flatMap(({ metric, slices }) =>
    slices
      .flatMap(({ values }) => values)
      .map(({ measurement, source }) =>
        knownRow(
          {
            model,
            organizations,
            claims,
            measurement,
            quantity: measurement.quantity,
            source,
            others: [],
            isBaseline: false,
          },
          metric,
        ),
      ),
  );
