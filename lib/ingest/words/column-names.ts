import type { ColumnRole } from "./column-roles";
import { type HeaderParts, splitHeader } from "./split-header";

export interface NamedRole {
  readonly role: ColumnRole;
  readonly pattern: RegExp;
  /** 1 where the name leaves no doubt. */
  readonly confidence: number;
}

const named = (role: ColumnRole, confidence: number, pattern: RegExp): NamedRole => ({ role, confidence, pattern });

/** What was answered, or should be. */
export const answers =
  /^(?:pred(?:iction|icted)?s?|responses?|ground truths?|(?:(?:gold|correct|expected|extracted|predicted|model) )?answers?)$/;

/** What columns are called, in the order in which they are tried, over `headerWords`. */
const namedRoles: readonly NamedRole[] = [
  named(
    "model",
    1,
    /^(?:model|models|model (?:name|used)|used model|model id|modell|mod[eè]le|modelo|modello|модель|モデル名?|모델명?|大?模型|大?模型名称?|nome do modelo|nombre del modelo|nom du mod[eè]le|nome del modello|modellname|nazwa modelu|название модели)$/,
  ),
  named(
    "model",
    0.9,
    /^(?:full ?name|model full ?name|eval name|model key|architecture|arch|network|checkpoint|base model name|llm|agent|system name|generator(?: 2)?)$/,
  ),
  named(
    "model",
    0.8,
    /^(?:name|system|method|methods|algorithms?|algo|approach|algoritmo|algorithmus|algorithme|verfahren|m[eé]thode|m[eé]todo|алгоритм|метод|手法|nombre|nom|nome|naam|nazwa|název|namn|navn|имя|название|名前|이름|bezeichnung|sistema|syst[eè]me|система|システム|시스템|library|framework|package|name of (?:the )?(?:model|system)|名称|方法|系统|算法|检测器)$/,
  ),
  named(
    "model",
    0.7,
    /^(?:entity|engine|solution|implementation|tool|runtime|solver|participant|team name|entrant|model type|runner|candidate|competitor|classifier|estimator|regressor|learner|detector|hash|adapter|serializer|parser|extractor|encoder|codec|database|optimizer)(?: name)?$/,
  ),
  named("model", 0.85, /^model (?:version|tag)$/),
  named("model", 0.6, /^language$/),
  named("model", 0.65, /^(?:(?:run|experiment|trial|project) name|base model)$/),
  named("model", 0.75, /^backbone$|^骨干网络$/),
  named("model", 0.75, /^model (?:file ?name|file|path)$/),
  named(
    "organization",
    1,
    /^(?:organi[sz]ations?|org|company|developer|lab|creator|vendor|provider|institution|institute|affiliations?|maker|manufacturer|publisher|submitter|author organi[sz]ation|team|[eé]diteur|entreprise|organisme|organizaci[oó]n|organizzazione|empresa|organiza[cç][aã]o|компания|организация|разработчик|開発元|개발사|hersteller|entwickler|organisation|机构|组织|公司|开发者|厂商|单位名称)$/,
  ),
  named("field", 1, /^(?:field|domain|area|modality|research area|领域)$/),
  named("task", 1, /^(?:task|tasks|task name|任务)$/),
  named("country", 1, /^(?:country|countries|nation|country (?:of|from) organi[sz]ation|国家|国家地区)$/),
  named(
    "released",
    1,
    /^(?:released?|release date|released on|publication date|published|date published|(?:paper|model|weights) (?:published|released?|release date)|publication year|year|year released|launch date|launched|paper date|upload to hub date|date de (?:sortie|publication)|fecha de (?:lanzamiento|publicaci[oó]n)|data de (?:lan[cç]amento|publica[cç][aã]o)|дата (?:выпуска|выхода)|公開日|発売日|リリース日|출시일|발매일|erscheinungsdatum|erscheinungsjahr|veröffentlichung|veröffentlichungsdatum|veröffentlicht am|veröffentlicht|发布日期|发布时间|发布|年份|发表时间|año|ann[eé]e|jahr|anno)$/,
  ),
  named(
    "as-of",
    1,
    /^(?:as of|(?:run |eval )?(?:measured|evaluated|started|run|tested|submitted|completed|finished|ended)(?: on| at)?|(?:run|eval|evaluation|test|submission|last submission) (?:date|time)|date ?time|timestamp|测量日期|测试日期)$/,
  ),
  named(
    "as-of",
    0.8,
    /^(?:(?:generated|collected|scraped|crawled|fetched|retrieved|accessed|exported|extracted|recorded|snapshot|last checked|last updated)(?: (?:on|at|date|time))?|date (?:accessed|collected|retrieved))$/,
  ),
  named("as-of", 0.8, /^(?:date|day|month|time|datum|fecha|日期|时间)$/),
  named("metric", 1, /^(?:metrics?|metric name|measure|indicator|指标|度量)$/),
  named(
    "benchmark",
    1,
    /^(?:bench(?:mark)?s?|benchmark name|eval|evaluation|test ?set(?: id)?|test|game|(?:env|environment)(?: (?:id|name))?|基准|测试集|评测集?)$/,
  ),
  named(
    "benchmark",
    0.7,
    /^(?:(?:competition|contest|challenge)(?: (?:id|name))?|(?:benchmark|data ?set|task|question|problem|puzzle) id|test data(?: name)?|subjects?|sub ?tasks?|query|user input|(?:questions?|problems?|puzzles?)(?: name)?|test name|(?:test |benchmark )?suite|科目|学科|子任务)$/,
  ),
  named(
    "benchmark",
    0.9,
    /^(?!(?:.+ )?(?:(?:pre ?)?train(?:ing|ed)?|fine ?tun(?:e|ing)|source)\b)(?:(?:.+ )?(?:datasets?|data sets?)(?: ?name)?|data name|数据集)$/,
  ),
  named("unit", 1, /^(?:(?:.+ )?units?|(?:price )?currency(?: code)?|单位|货币|币种)$/),
  named(
    "uncertainty",
    1,
    /^(?:uncertainty|std|stdev|std dev|stddev|standard deviation|se|sem|stderr|std err(?:or)?|standard error|ci|95 ?%? ?(?:pct )?ci|ci ?95|95 ?% ?confidence interval|conf(?:idence)? int(?:erval)?|confidence interval|margin(?: of error)?|error bar|\+ ?-|误差|标准差|置信区间)$/,
  ),
  named(
    "low",
    1,
    /^(?:low|lower|lower bound|low(?:er)? ci|ci low(?:er)?|ci lo|(?:.+ )?ci ?95 low(?:er)?|95 ?%? ?ci low(?:er)?|rating q025|q025|min|minimum|下限|最小值)$/,
  ),
  named(
    "high",
    1,
    /^(?:high|upper|upper bound|upper ci|ci (?:high|upper)|ci hi|(?:.+ )?ci ?95 (?:high|upper)|95 ?%? ?ci (?:high|upper)|rating q975|q975|max|maximum|上限|最大值)$/,
  ),
  named(
    "condition",
    1,
    /^(?:conditions?|settings?|config|configuration|options|arguments|args|flags|hyper ?parameters|setup|protocol|quant|gpus|devices|(?:hardware|device|gpu|cpu|accelerator|machine|processor)(?: (?:name|model))?|processors|procesor|prozessor|processeur|procesador|processore|processador|процессор|处理器|プロセッサ|프로세서|precision|dtype|split|subset|hf subset|(?:lr )?(?:schd|sched|schedule)|training schedule|quantization|backend|backends|instance|phase|languages|条件|设置|硬件|设备)$/,
  ),
  named("condition", 1, /^(?:benchmark|test|eval(?:uation)?|data ?set|task|suite) version$/),
  named("source", 0.9, /^publications?$/),
  named(
    "source",
    1,
    /^(?:source|sources|reference|paper|paper (?:or )?source|source paper|paper title|citation source|来源|出处|论文)$/,
  ),
  named("url", 1, /^(?:url|link|links|href|paper url|model url|hf link|homepage|website|链接|网址)$/),
  named(
    "note",
    1,
    /^(?:notes?|comments?|remarks?|description|remarques?|commentaires?|bemerkung(?:en)?|anmerkung(?:en)?|observaciones|observa[cç][oõ]es|notas?|примечани[ея]|備考|비고|备注|说明|注释)$/,
  ),
  named("value", 1, /^(?:values?|metric value|result|results|数值|值|结果)$/),
  named("value", 0.8, /^(?:score|scores|score raw|raw score|measurement|estimate|得分|分数)$/),
  named(
    "ignore",
    1,
    /^(?:rank|ranking|position|place|rank .+|.+ rank(?:ing)?|#|no|nr|num|number|index|idx|row|排名|序号)$/,
  ),
  named(
    "ignore",
    0.9,
    /^(?:(?:.+ )?u?u?id|guid|(?:main|local|global) (?:gpu|rank)|(?:.+ )?(?:family|instance|repetition|row|sample|run|fold|batch) (?:index|idx))$/,
  ),
  named(
    "ignore",
    1,
    /^(?:.+ )?(?:hash|sha|sha ?256|md5|checksum|commit|revision|version|build number|sku|barcode|isbn|serial(?: number)?|part number|uploader|phone|zip|zip code|postcode|port|latitude|longitude)$/,
  ),
  named("ignore", 1, answers),
  named("ignore", 0.9, /^(?:unnamed \d+|column 1)$/),
];

const settings =
  "u?batch(?: size)?|bs|img size|image size|input size|resolution|shots?|few ?shot|num fewshot|seed|fold|group|trial|attempt|repeat|run|round|steps?|iterations?|iters?|epochs?|chunk size|horizon|pred len|prediction length|look ?back|sparsity|dropout|doc id|checkpoint|threads|n prompt|n gen|prompt tokens|concurrency|sequence length|seq len|weights|pretrained|tag|category|precision|dtype|quant(?:ization)?|bits|device|gpu|hardware|split|subset|edit format|mode|effort|reasoning|thinking|temperature|prompt|variant|version|type|backend|framework|compiler|setting|config|context";
const anywhere = new RegExp(`\\b(?:${settings})\\b|批大小|精度|版本`);
/** `temperature.gpu` is no machine, and `tokens per s per gpu` no setting. */
const atTheEnd = new RegExp(
  `^(?!.*\\bper\\b)(?:gpu|device|hardware|.*\\b(?!(?:gpu|device|hardware)$)(?:${settings}))$|(?:批大小|精度|版本)$`,
);

/**
 * Columns that say under what a value was measured, where rows cannot be told apart without them. Of numbers, the name must end
 * in such a word: `train step` is a setting, `step time` is not.
 */
export const isConditionName = (words: string, isOfNumbers: boolean): boolean =>
  (isOfNumbers ? atTheEnd : anywhere).test(words);

export const roleByName = (words: string): NamedRole | undefined =>
  namedRoles.find(({ pattern }) => pattern.test(words));

/** The likeliest first: cells may say that a name means the next. */
export const rolesByName = (words: string): readonly NamedRole[] =>
  namedRoles.filter(({ pattern }) => pattern.test(words));

/** `acc_stderr` and `stddev_acc` belong to `acc`, `score (std)` to `score`, `ci_low` of `score_low` to `score`. */
const siblings: readonly (readonly [RegExp, "uncertainty" | "low" | "high"])[] = [
  [
    /^(.+?) (?:stderr|std|std err(?:or)?|standard error|stdev|stddev|standard deviation|se|sem|ci(?: ?95)?|95 ?%? ?ci|error|uncertainty|margin|\+ ?-)$/,
    "uncertainty",
  ],
  [
    /^(?:bootstrap(?:ped)? )?(?:std|stddev|std dev|stderr|std error|standard error|standard deviation|sem|se)(?: of)? (.+)$/,
    "uncertainty",
  ],
  [/^(.+?) (?:ci(?: ?95)? )?(?:low|lower|lower bound|min|q025)$/, "low"],
  [/^(.+?) (?:ci(?: ?95)? )?(?:high|upper|upper bound|max|q975)$/, "high"],
];

/** A header taken apart, of which `min` is no unit of minutes beside its `max`: `tps_min`, `Latency (min)`. */
export function partsAmong(header: string, headers: readonly string[]): HeaderParts {
  const parts = splitHeader(header);
  return parts.unit === "min" && isBesideMost(header, headers)
    ? { name: header, unit: undefined, power: 0, remark: undefined }
    : parts;
}

const isBesideMost = (header: string, headers: readonly string[]): boolean =>
  /.min\)?$/i.test(header) && headers.includes(header.replace(/in(?=\)?$)/i, (end) => (end === "IN" ? "AX" : "ax")));

const means = ["avg", "mean", "average"] as const;

export function siblingOf(
  words: string,
  others: ReadonlyMap<string, string>,
): { readonly role: ColumnRole; readonly of: string } | undefined {
  const isLeast = words.endsWith(" min") && others.has(words.replace(/min$/, "max"));
  const [, stem = words, unit = ""] =
    !isLeast && / (?:[munµ]?s|sec|min|h|[kmg]b|%|pct|none)$/.test(words) ? (/^(.+)( \S+)$/.exec(words) ?? []) : [];
  for (const [pattern, role] of siblings) {
    const owner = pattern.exec(stem)?.[1] ?? "";
    if (owner === "") continue;
    for (const name of [owner, ...means.flatMap((mean) => [`${mean} ${owner}`, `${owner} ${mean}`]), `${owner} rate`]) {
      const of = others.get(`${name}${unit}`);
      if (of !== undefined) return { role, of };
    }
  }
  return undefined;
}
