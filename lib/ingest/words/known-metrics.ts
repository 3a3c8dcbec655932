import type { MetricMapping } from "../mapping";
import { inEnglish } from "./measure-words";

interface KnownMetric {
  readonly metric: MetricMapping;
  /** Of the words of a header, without its unit. */
  readonly pattern: RegExp;
}

const metric = (
  id: string,
  name: string,
  nameZh: string,
  unit: string,
  better: MetricMapping["better"],
  pattern: RegExp,
  rest: Partial<MetricMapping> = {},
): KnownMetric => ({ metric: { id, name, nameZh, unit, better, level: "ratio", ...rest }, pattern });

const property = { isProperty: true } as const;

/** `bbox/AP50` and `segm/APs`: at one overlap, or of things of one size. */
const partsOfAp: readonly (readonly [id: string, name: string, nameZh: string, pattern: string])[] = [
  ["50", "50", "50", "50"],
  ["75", "75", "75", "75"],
  ["-small", " of small objects", "（小目标）", "s(?:mall)?"],
  ["-medium", " of medium objects", "（中目标）", "m(?:edium)?"],
  ["-large", " of large objects", "（大目标）", "l(?:arge)?"],
];
const averagePrecision = (id: string, name: string, nameZh: string, prefix: string): readonly KnownMetric[] =>
  partsOfAp.map(([part, partName, partZh, pattern]) =>
    metric(
      `${id}${part}`,
      `${name}${partName}`,
      `${nameZh}${partZh}`,
      "%",
      "higher",
      new RegExp(`^${prefix} m?ap ?${pattern}$`),
    ),
  );

/** What columns are often called. Ids, units and levels are those of the catalogue where it has the metric. */
const knownMetrics: readonly KnownMetric[] = [
  metric(
    "parameters",
    "Parameters",
    "参数量",
    "count",
    "neutral",
    /^(?:#|# ?total|num(?:ber)?(?: of)?|total|model)? ?(?:(?:n|num) )?(?:params?|parameters|param count|parameter count|model size|params count|params total|parameter|paramètres|parámetros|parâmetros|parametri|параметры|число параметров|パラメータ数?|매개변수|파라미터 ?수?|参数量?|模型参数量?)$/,
    property,
  ),
  metric(
    "active-parameters",
    "Active parameters",
    "激活参数量",
    "count",
    "neutral",
    /^(?:# ?)?(?:active|activated) (?:params?|parameters)$|^params (?:active|activated)$|^激活参数量?$/,
    property,
  ),
  metric(
    "training-compute",
    "Training compute",
    "训练算力",
    "FLOP",
    "neutral",
    /^(?:total )?training (?:compute|computation|flops?)(?: flops?)?$|^train(?:ing)? compute$|^训练(?:算力|计算量)$/,
    property,
  ),
  metric(
    "finetune-compute",
    "Fine-tuning compute",
    "微调算力",
    "FLOP",
    "neutral",
    /^fine ?tun(?:e|ing) compute$/,
    property,
  ),
  metric(
    "training-tokens",
    "Training tokens",
    "训练词元数",
    "tokens",
    "neutral",
    /^(?:training|pretraining|trained) tokens$|^训练(?:词元|token)数?$/,
    property,
  ),
  metric(
    "training-time",
    "Training time",
    "训练时间",
    "h",
    "lower",
    /^train(?:ing)? (?:time|duration)$|^训练时间$/,
    property,
  ),
  metric(
    "top1-accuracy",
    "Top-1 accuracy",
    "Top-1 准确率",
    "%",
    "higher",
    /^(?:imagenet )?(?:top ?1|acc ?@ ?1)(?: acc(?:uracy)?)?$/,
  ),
  metric(
    "top5-accuracy",
    "Top-5 accuracy",
    "Top-5 准确率",
    "%",
    "higher",
    /^(?:imagenet )?(?:top ?5|acc ?@ ?5)(?: acc(?:uracy)?)?$/,
  ),
  metric("top1-error", "Top-1 error", "Top-1 错误率", "%", "lower", /^(?:imagenet )?top ?1 err(?:or)?(?: rate)?$/),
  metric("top5-error", "Top-5 error", "Top-5 错误率", "%", "lower", /^(?:imagenet )?top ?5 err(?:or)?(?: rate)?$/),
  metric("flops", "FLOPs per image", "每图浮点运算量", "FLOP", "lower", /^(?:inference )?flops?$/),
  metric("macs", "Multiply-accumulates", "乘加运算量", "MAC", "lower", /^(?:infer )?[gm]?macs?$/),
  metric(
    "throughput",
    "Throughput",
    "吞吐量",
    "images/s",
    "higher",
    /^(?:infer(?:ence)? )?(?:images|imgs?)(?: per)? s(?:ec(?:ond)?)?$/,
  ),
  metric(
    "latency",
    "Latency",
    "延迟",
    "ms",
    "lower",
    /^(?:mean |avg |average |p50 |median )?(?:inference )?latency$|^延迟$/,
  ),
  metric("inference-time", "Inference time", "推理时间", "s", "lower", /^inference time$|^推理时间$/),
  metric(
    "tokens-per-second",
    "Tokens per second",
    "每秒词元数",
    "tokens/s",
    "higher",
    /^(?:avg |mean |median |output )?(?:tokens?|tok|t)(?: per)? s(?:ec(?:ond)?)?$|^output speed$/,
  ),
  metric(
    "accuracy",
    "Accuracy",
    "准确率",
    "%",
    "higher",
    /^(?:(?:eval(?:uation)?|val(?:idation)?|test) )?(?:acc|accuracy)$/,
  ),
  metric("precision", "Precision", "精确率", "%", "higher", /^(?:(?:macro|micro) )?precision$/),
  metric("recall", "Recall", "召回率", "%", "higher", /^(?:(?:macro|micro) )?recall$/),
  metric("f1", "F1", "F1", "%", "higher", /^(?:(?:eval(?:uation)?|val(?:idation)?|test|macro|micro) )?f1(?: score)?$/),
  metric("exact-match", "Exact match", "精确匹配", "%", "higher", /^(?:em|exact match)$/),
  metric("bleu", "BLEU", "BLEU", "points", "higher", /^(?:sacre)?bleu(?: ?4)?$/),
  metric("chrf", "chrF", "chrF", "points", "higher", /^chr ?f(?: ?2| ?\+\+)?$/),
  metric("ter", "TER", "TER", "points", "lower", /^ter$/),
  metric("rouge-l", "ROUGE-L", "ROUGE-L", "points", "higher", /^rouge ?l$/),
  metric("perplexity", "Perplexity", "困惑度", "count", "lower", /^(?:word |byte )?(?:ppl|perplexity)$|^困惑度$/),
  metric("loss", "Loss", "损失", "count", "lower", /^(?:val(?:idation)? |test |eval )?loss$|^损失$/),
  metric("word-error-rate", "Word error rate", "词错误率", "%", "lower", /^(?:wer|word error rate)$/),
  metric("cer", "CER", "字错误率", "%", "lower", /^(?:cer|char(?:acter)? error rate|字错误率)$/),
  metric("fid", "FID", "FID", "count", "lower", /^fid$/),
  metric("box-ap", "Box AP", "检测框 AP", "%", "higher", /^(?:box (?:m?ap)|m?ap box|bbox m?ap)$/),
  metric("mask-ap", "Mask AP", "实例分割 AP", "%", "higher", /^(?:mask (?:m?ap)|m?ap mask|segm m?ap)$/),
  ...averagePrecision("box-ap", "Box AP", "检测框 AP", "(?:bbox|box)"),
  ...averagePrecision("mask-ap", "Mask AP", "实例分割 AP", "(?:segm|mask)"),
  metric("map", "mAP", "mAP", "%", "higher", /^(?:coco )?map(?: val)?(?: ?@?50 ?95)?$/),
  metric("miou", "Mean IoU", "平均交并比", "%", "higher", /^(?:m ?iou|mean iou)$/),
  metric("ndcg-at-10", "nDCG@10", "nDCG@10", "count", "higher", /^ndcg ?(?:@|cut) ?10$/),
  metric("mrr-at-10", "MRR@10", "MRR@10", "count", "higher", /^mrr ?@ ?10$/),
  metric("recall-at-100", "Recall@100", "Recall@100", "count", "higher", /^recall ?@ ?100$/),
  metric("pass-at-1", "pass@1", "pass@1", "%", "higher", /^pass ?@ ?1$/),
  metric("win-rate", "Win rate", "胜率", "%", "higher", /^win ?rate$|^胜率$/),
  metric(
    "elo-rating",
    "Elo rating",
    "Elo 评分",
    "points",
    "higher",
    /^(?:elo|elo rating|elo score|arena (?:elo|score)|arena elo rating)$/,
    { level: "interval" },
  ),
  metric("memory", "Memory", "内存", "GB", "lower", /^(?:peak |gpu |max )*(?:memory|vram|mem)$|^显存$|^内存$/),
  metric("cost", "Cost", "成本", "USD", "lower", /^(?:total |avg )?(?:cost|price)$|^成本$|^价格$/),
  metric(
    "context-length",
    "Context length",
    "上下文长度",
    "tokens",
    "higher",
    /^(?:max )?context(?: length| window| size)?$|^上下文(?:长度|窗口)$/,
    property,
  ),
  metric("citations", "Citations", "引用数", "count", "neutral", /^citations?(?: count)?$/, property),
  metric("epochs", "Epochs", "训练轮数", "count", "neutral", /^epochs$/, property),
];

/** The metric that a header names in these words, if it is a usual one. */
export function knownMetric(words: string): MetricMapping | undefined {
  const named = (own: string) => knownMetrics.find(({ pattern }) => pattern.test(own))?.metric;
  const english = inEnglish(words);
  return named(words) ?? (english === words ? undefined : named(english));
}

/** The metric that has this id here, if it is a usual one. */
export const metricWithId = (id: string): MetricMapping | undefined =>
  knownMetrics.find(({ metric: known }) => known.id === id)?.metric;

interface KnownBenchmark {
  readonly name: string;
  readonly pattern: RegExp;
  /** Of its scores, where they are no shares of what was solved. */
  readonly metric?: MetricMapping;
}

const benchmark = (name: string, pattern: RegExp, score?: MetricMapping): KnownBenchmark => ({
  name,
  pattern,
  ...(score !== undefined && { metric: score }),
});

const mtBenchScore: MetricMapping = {
  id: "mt-bench-score",
  name: "MT-Bench score",
  nameZh: "MT-Bench 得分",
  unit: "points",
  better: "higher",
  level: "interval",
};

const matthews: MetricMapping = {
  id: "matthews-correlation",
  name: "Matthews correlation",
  nameZh: "马修斯相关系数",
  unit: "points",
  better: "higher",
  level: "interval",
};

/** Tests after which columns of scores are named. */
const knownBenchmarks: readonly KnownBenchmark[] = [
  benchmark("ARC", /^(?:arc|arc (?:c|challenge)|ai2 reasoning challenge)$/),
  benchmark("ARC Easy", /^arc (?:e|easy)$/),
  benchmark("HellaSwag", /^hella ?swag$/),
  benchmark("MMLU", /^mmlu$/),
  benchmark("MMLU-Pro", /^mmlu pro(?: raw)?$/),
  benchmark("TruthfulQA", /^truthful ?qa(?: mc\d?)?$/),
  benchmark("WinoGrande", /^wino ?grande$/),
  benchmark("GSM8K", /^gsm ?8k$/),
  benchmark("DROP", /^drop$/),
  benchmark("BBH", /^bbh(?: raw)?$|^big bench hard$/),
  benchmark("GPQA", /^gpqa(?: raw| diamond)?$/),
  benchmark("IFEval", /^if ?eval(?: raw)?$/),
  benchmark("MuSR", /^musr(?: raw)?$/),
  benchmark("MATH", /^math(?: lvl 5(?: raw)?)?$/),
  benchmark("MATH-500", /^math 500$/),
  benchmark("HumanEval", /^human ?eval$/),
  benchmark("HumanEval+", /^human ?eval ?(?:\+|plus)$/),
  benchmark("MBPP", /^mbpp$/),
  benchmark("MBPP+", /^mbpp ?(?:\+|plus)$/),
  benchmark("PIQA", /^piqa$/),
  benchmark("BoolQ", /^bool ?q$/),
  benchmark("CoLA", /^co ?la$/, matthews),
  benchmark("SST-2", /^sst ?2$/),
  benchmark("MNLI", /^mnli$/),
  benchmark("QNLI", /^qnli$/),
  benchmark("RTE", /^rte$/),
  benchmark("WNLI", /^wnli$/),
  benchmark("COPA", /^copa$/),
  benchmark("WiC", /^wi ?c$/),
  benchmark("WSC", /^wsc$/),
  benchmark("LAMBADA", /^lambada(?: openai)?$/),
  benchmark("C-Eval", /^c ?eval$/),
  benchmark("CMMLU", /^cmmlu$/),
  benchmark("SWE-bench Verified", /^swe ?bench(?: verified)?$/),
  benchmark("MT-Bench", /^mt ?bench(?: score)?$/, mtBenchScore),
  benchmark("AIME 2024", /^aime(?: 20)?24$/),
  benchmark("LiveCodeBench", /^live ?code ?bench$/),
  benchmark("ImageNet-1k val", /^imagenet(?: 1k)?(?: val)?$/),
];

export const knownBenchmark = (words: string): string | undefined =>
  knownBenchmarks.find(({ pattern }) => pattern.test(words))?.name;

/** What a column of scores on a known test measures. */
export const scoreOn = (name: string): MetricMapping | undefined =>
  knownBenchmarks.find((known) => known.name === name)?.metric ?? knownMetric("accuracy");

/** Looked for among words, of which a name has few: patterns of all of them take a browser longer to make than to use. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const lowerWords = wordsOf(
  "error errors err loss latency time seconds duration runtime delay ttft tpot itl cost costs price prices memory mem perplexity ppl wer cer fid rank energy power carbon co2 co2eq emission emissions mae mse rmse regret logloss mase mape smape nrmse wmape msis crps toxicity eer cer fpr fnr rtf epe bpb bpc mpjpe malformed timeout timeouts hallucination hallucinations refusal refusals failure failures failed violation violations false",
);
const higherWords = wordsOf(
  "acc prec accuracy score scores f1 idf1 mota hota bleu rouge auc roc auroc auprc map ap recall precision pass passed win wins winrate throughput speed speedup correct solved resolved reward return r2 psnr ssim iou miou quality elo rating em hits mrr ndcg success hitrate hit spearman pearson kendall mcc qps rps tps fps bandwidth clock rtfx tpr tnr efficiency percentile performance preference faithfulness relevancy relevance correctness groundedness coherence fluency similarity",
);

/** The size of anything else is how large a task was. */
const takesRoom =
  /^(?:(?:.+ )?(?:model|file|disk|download|checkpoint|binary|index|package|bundle|compressed|weights?) )?sizes?(?: on disk)?$/;

/** Words that are in the names of measures, and say nothing of them here. */
const noMeasure =
  /\b(?:(?:mixed|half|full|single|double) precision|time series|time horizon|price range|memory bus|(?:memory|power|storage) capacity)\b/g;

/** What takes little of these is better; beside other words they say which part of a machine is meant, or what is asked. */
const usedUp = wordsOf("memory mem energy power price prices cost costs size time");

/** Whether it should be low only as one of its words is what is used up, which may be the name of something else. */
export function isOnlyUsedUp(named: string): boolean {
  const words = inEnglish(named);
  const lower = words
    .replace(noMeasure, " ")
    .split(/\W+/)
    .filter((word) => lowerWords.has(word));
  return lower.length > 0 && lower.every((word) => usedUp.has(word));
}

/**
 * Which way is better, from the words of a name that is not known: its last word says most, as in `memory accuracy`, `price performance`
 * and `rank percentile`. An average of anything goes the way of that thing.
 */
export function directionOf(named: string): MetricMapping["better"] {
  const words = inEnglish(named).replace(/ log(?:10|2)?$/, "");
  const each = words.replace(noMeasure, " ").split(/\W+/);
  const last = each.at(-1) ?? "";
  if (higherWords.has(last) && each.every((word) => !lowerWords.has(word) || usedUp.has(word) || word === "rank"))
    return "higher";
  if (/^rank ?@? ?\d+$/.test(words)) return "higher";
  if (/\bspeed index$|^(?:fp|fn|ids|id ?sw|fl all)$/.test(words)) return "lower";
  if (
    each.some((word) => lowerWords.has(word)) ||
    takesRoom.test(words) ||
    /误差|延迟|损失|成本|价格|费用|価格|料金|가격|비용|耗时|错误率|困惑度|誤差|遅延|지연|오차|손실/.test(words)
  )
    return "lower";
  if (each.some((word) => higherWords.has(word) || /^m?ap\d+$/.test(word))) return "higher";
  if (
    /\bexact match\b|准确|精确率|召回|吞吐|胜率|得分|分数|总分|速度|正解率|再現率|適合率|정확도|재현율|정밀도|속도|처리량|점수/.test(
      words,
    )
  )
    return "higher";
  return /^(?:overall |total )?(?:average|avg|overall)(?: perf(?:ormance)?)?$/.test(words) ? "higher" : "neutral";
}
