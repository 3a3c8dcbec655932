import { type ThemeName, themePaint } from "../figure/palette";
import { allowedInChinese } from "../i18n/allowed-zh";
import { embedText } from "../i18n/embed";
import type { Locale } from "../quantity";
import { type Embed, embedWidths } from "./embed";
import { escapeHtml } from "./embed-code";
import { fileHref } from "./file-address";
import type { Problem } from "./problem";

/** Tells the page around the frame how high this one is, at every change and when asked; `public/embed.js` listens. */
export const embedScript = `addEventListener("message",e=>{if(e.data&&e.data.type==="tenfold:measure")say()});function say(){parent.postMessage({type:"tenfold:height",height:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*")}new ResizeObserver(say).observe(document.documentElement)`;

const widest = Math.max(...embedWidths);

/** A page with one figure and its credit. Without any script but the one that measures it. */
export function embedHtml(embed: Embed): string {
  const { plans, pageHref, locale, theme, transparent } = embed;
  const [first] = plans;
  const sources = [...plans].reverse().flatMap((plan) => {
    const wide = plan.width === first?.width ? [] : [`(min-width: ${plan.width === widest ? 800 : 500}px)`];
    const source = (name: ThemeName, media: readonly string[]): string =>
      `<source srcset="${pictureHref(embed, plan.width, name)}" media="${media.join(" and ") || "all"}" width="${plan.width}" height="${plan.height}">`;
    if (theme !== undefined) return [source(theme, wide)];
    return [source("dark", ["(prefers-color-scheme: dark)", ...wide]), source("light", wide)];
  });
  const img =
    first &&
    `<img src="${pictureHref(embed, first.width, theme ?? "light")}" width="${first.width}" height="${first.height}" alt="${escapeHtml(first.summary)}">`;
  const link = `<a href="${escapeHtml(pageHref)}" target="_blank" rel="noopener">${embedText[locale].credit}</a>`;
  return documentHtml(
    {
      locale,
      title: first?.title ?? "",
      theme,
      transparent,
      head: `<link rel="canonical" href="${escapeHtml(pageHref)}">`,
    },
    `<figure><picture>${sources.join("")}${img}</picture><figcaption>${link}</figcaption></figure>`,
  );
}

const pictureHref = ({ pageHref, transparent }: Embed, width: number, theme: ThemeName): string =>
  escapeHtml(fileHref(pageHref, "svg", { width, theme, transparent }));

/** Says in the frame why there is no figure. */
export function embedProblemHtml({ type, detail, errors = [] }: Problem, locale: Locale): string {
  const { notShown: title, why } = embedText[locale];
  const [colon, accepted] = locale === "zh" ? ["：", allowedInChinese] : [": ", (allowed: string) => allowed];
  const lines = errors.map(
    ({ parameter, value, allowed }) =>
      `<li><code>${escapeHtml(`${parameter}=${value}`)}</code>${colon}${escapeHtml(accepted(allowed))}</li>`,
  );
  const names = [...new Set(errors.map(({ parameter }) => parameter))];
  const reason = why({ kind: type.slice(type.lastIndexOf(":") + 1), names, detail });
  const text = `<h1>${title}</h1><p>${escapeHtml(reason)}</p><ul>${lines.join("")}</ul>`;
  return documentHtml({ locale, title, theme: undefined, transparent: false, head: "" }, text);
}

interface Frame {
  readonly locale: Locale;
  readonly title: string;
  readonly theme: ThemeName | undefined;
  readonly transparent: boolean;
  readonly head: string;
}

function documentHtml({ locale, title, theme, transparent, head }: Frame, body: string): string {
  const style = `${colours(theme, transparent)}*{box-sizing:border-box}body{margin:0;font:13px/1.5 system-ui,sans-serif}figure{margin:0}img{display:block;width:100%;height:auto}figcaption,h1,p,ul{padding:0 12px;margin:8px 0}figcaption{text-align:end}ul{padding-inline-start:28px;overflow-wrap:anywhere}h1{font-size:15px}a{color:inherit}a:focus-visible{outline:2px solid;outline-offset:2px}`;
  return `<!doctype html>
<html lang="${locale === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title>${head}<style>${style}</style></head>
<body>${body}<script>${embedScript}</script></body></html>
`;
}

function colours(theme: ThemeName | undefined, transparent: boolean): string {
  const rule = (name: ThemeName): string => {
    const { paper, quiet } = themePaint(name);
    return `:root{color-scheme:${name};background:${transparent ? "transparent" : paper};color:${quiet}}`;
  };
  return theme === undefined ? `${rule("light")}@media(prefers-color-scheme:dark){${rule("dark")}}` : rule(theme);
}
