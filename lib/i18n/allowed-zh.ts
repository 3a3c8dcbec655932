/** What is accepted, as `lib/query` says it in English to programs and people alike, in Chinese. */
export function allowedInChinese(allowed: string): string {
  for (const [pattern, write] of rules) {
    const found = pattern.exec(allowed);
    if (found !== null) return write(...found.slice(1).map((part = "") => part));
  }
  return allowed;
}

type Rule = readonly [RegExp, (...parts: readonly string[]) => string];

const list = (text = ""): string => text.replaceAll(", ", "、").replaceAll(" or ", "或");

const nouns: readonly (readonly [RegExp, string])[] = [
  [/^a metric measured here$/, "此处测量的指标"],
  [/^a condition of this metric$/, "该指标的条件"],
  [/^a condition of (\S+) on (\S+)$/, "$2 上 $1 的条件"],
  [/^a condition of (\S+)$/, "$1 的条件"],
  [/^a benchmark of (\S+)$/, "$1 的基准测试"],
  [/^a metric$/, "指标"],
  [/^a model$/, "模型"],
  [/^a field$/, "领域"],
  [/^an organization$/, "机构"],
  [/^a country$/, "国家"],
  [/^a kind$/, "类别"],
  [/^a task$/, "任务"],
  [/^a verdict$/, "判定"],
  [/^a kind of claim$/, "论断的类型"],
  [/^the source of a claim$/, "论断的出处"],
  [/^the metric of a claim$/, "论断的指标"],
];

function noun(text = ""): string {
  const [pattern, word] = nouns.find(([known]) => known.test(text)) ?? [];
  return pattern === undefined || word === undefined ? text : text.replace(pattern, word);
}

const rules: readonly Rule[] = [
  [/^one of the compared models: (.+)$/, (models) => `参与比较的模型之一：${list(models)}`],
  [/^those of the page, and (.+)$/, (names) => `该页面的参数，以及 ${list(names)}`],
  [/^(\S+) or (\S+), once$/, (one, other) => `${one} 或 ${other}，只写一次`],
  [
    /^a whole number of px from (\d+) to (\d+), once$/,
    (least, most) => `${least} 到 ${most} 的整数，以像素计，只写一次`,
  ],
  [/^a number from (\S+) to (\S+), once$/, (least, most) => `${least} 到 ${most} 的数，只写一次`],
  [/^one of (.+), once$/, (values) => `以下之一，且只写一次：${list(values)}`],
  [/^one of (.+)$/, (values) => `以下之一：${list(values)}`],
  [/^each entry of the list once$/, () => "列表中的每一项只写一次"],
  [/^none for the page$/, () => "该页面没有参数"],
  [/^each model once$/, () => "每个模型只写一次"],
  [
    /^(\S+) once, as only the first is used; lists are joined by ~$/,
    (name) => `${name} 只写一次，只有第一个有效；列表用 ~ 连接`,
  ],
  [/^(\S+) once, as only the first is used$/, (name) => `${name} 只写一次，只有第一个有效`],
  [/^(\S+) once, lists joined by ~$/, (name) => `${name} 只写一次，列表用 ~ 连接`],
  [/^at most (\d+) characters$/, (most) => `至多 ${most} 个字符`],
  [/^at most (\d+) notes$/, (count) => `至多 ${count} 条批注`],
  [/^at most (\d+) models; this one is left out$/, (count) => `至多 ${count} 个模型，此项略去`],
  [/^a whole number from 1 to (\d+), once$/, (last) => `1 到 ${last} 的整数，只写一次`],
  [/^a whole number from 1 to (\d+)$/, (last) => `1 到 ${last} 的整数`],
  [/^a date such as (.+)$/, (dates) => `日期，如 ${list(dates)}`],
  [/^a date at which a value is known$/, () => "已知有数值的日期"],
  [/^a date from (\S+) on$/, (date) => `${date} 及以后的日期`],
  [/^(2020, .+), the earlier end first$/, (times) => `${list(times)}，较早的一端在前`],
  [/^(.+), with - in front for descending$/, (columns) => `${list(columns)}，前加 - 表示降序`],
  [/^released; a second metric goes with chart=pareto$/, () => "released；第二指标须与 chart=pareto 同用"],
  [/^nothing with (chart=\S+); x goes with chart=pareto$/, (chart) => `${chart} 时不用 x；x 须与 chart=pareto 同用`],
  [/^a metric; over time there is chart=frontier$/, () => "指标；随时间变化请用 chart=frontier"],
  [/^a metric other than (\S+)$/, (metric) => `${metric} 以外的指标`],
  [
    /^gpt-3:text or =1e12:text, with a text of 1 to (\d+) characters on one line, joined by ~$/,
    (most) => `gpt-3:文字 或 =1e12:文字，文字为一行，1 到 ${most} 个字符，用 ~ 连接`,
  ],
  [/^nothing: the catalogue has no value here$/, () => "无：目录中此处没有数值"],
  [/^(.+?)(?: of the catalogue)?, such as (.+)$/, (what, ids) => `目录中的${noun(what)}，如 ${list(ids)}`],
  [/^(.+?) of the catalogue$/, (what) => `目录中的${noun(what)}`],
  [/^((?:an?|the) .+?): (.+)$/, (what, ids) => `${noun(what)}：${list(ids)}`],
];
