import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a middle between two percentiles is one value with its range, in the unit beside its metric",
    file: "kernels.csv",
    text: "kernel_name,kernel_provider,metric_name,metric_unit,x_value,y_value_50,y_value_20,y_value_80\nswiglu,liger,speed,ms,4096,0.73,0.72,0.74\nswiglu,liger,memory,MB,4096,512,512,512\nswiglu,torch,speed,ms,4096,0.93,0.92,0.94\nrope,torch,speed,ms,4096,1.93,1.92,1.94\n",
    rows: 4,
    values: [
      ["liger", "speed", "swiglu", "x value 4096", 0.73],
      ["liger", "memory", "swiglu", "x value 4096", 512],
      ["torch", "speed", "swiglu", "x value 4096", 0.93],
      ["torch", "speed", "rope", "x value 4096", 1.93],
    ],
  },
  {
    label: "a whole number that comes again and tells rows apart says under what the metric was measured",
    file: "depths.csv",
    text: "model,metric,depth,tps\nA,tg32,2048,50.5\nA,tg32,4096,46.5\nB,tg32,2048,40.5\nB,tg32,4096,36.5\n",
    rows: 4,
    values: [
      ["A", "tg32", "depth 2048", 50.5],
      ["A", "tg32", "depth 4096", 46.5],
      ["B", "tg32", "depth 2048", 40.5],
      ["B", "tg32", "depth 4096", 36.5],
    ],
  },
  {
    label: "means and percentiles that make no range are values under their names",
    file: "serving.csv",
    text: "Metric,avg,min,max,p99,p50\nTime To First Token (ms),27.5,25,31,30.5,27\nRequest Latency (ms),527.5,525,531,530.5,527\n",
    rows: 2,
    values: [
      ["serving", "time-to-first-token", "avg", 27.5],
      ["serving", "time-to-first-token", "p99", 30.5],
      ["serving", "time-to-first-token", "p50", 27],
      ["serving", "request-latency", "avg", 527.5],
      ["serving", "request-latency", "p99", 530.5],
      ["serving", "request-latency", "p50", 527],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "the least alone is no end of a range, and what is called a statistic may name metrics",
    file: "box.csv",
    text: "Statistic,avg,min,p99\nTime to first token (ms),16.25,12.5,17.5\nInter token latency (ms),1.75,1.5,2.25\n",
    rows: 2,
    values: [
      ["box", "time-to-first-token", "avg", 16.25],
      ["box", "time-to-first-token", "min", 12.5],
      ["box", "time-to-first-token", "p99", 17.5],
      ["box", "inter-token-latency", "avg", 1.75],
      ["box", "inter-token-latency", "min", 1.5],
      ["box", "inter-token-latency", "p99", 2.25],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "rows that are means and extremes are no models",
    file: "load.csv",
    text: "statistic,latency (ms),throughput (req/s)\nmean,12.5,100.5\nmin,10.5,90.5\np95,20.5,120.5\n",
    rows: 3,
    values: [
      ["load", "latency", "mean", 12.5],
      ["load", "throughput", "mean", 100.5],
      ["load", "latency", "min", 10.5],
      ["load", "throughput", "min", 90.5],
      ["load", "latency", "p95", 20.5],
      ["load", "throughput", "p95", 120.5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "columns that measure nothing by their names say under what the metric of each row was measured",
    file: "quantized.csv",
    text: "Model,Measure,F16,Q4_0\n7B,perplexity,5.9066,6.1565\n7B,file size,13.0G,3.5G\n13B,perplexity,5.2543,5.3860\n13B,file size,25.0G,6.8G\n",
    rows: 4,
    values: [
      ["7B", "perplexity", "F16", 5.9066],
      ["7B", "perplexity", "Q4_0", 6.1565],
      ["7B", "file-size", "F16", 13e9],
      ["7B", "file-size", "Q4_0", 3.5e9],
      ["13B", "perplexity", "F16", 5.2543],
      ["13B", "perplexity", "Q4_0", 5.386],
      ["13B", "file-size", "F16", 25e9],
      ["13B", "file-size", "Q4_0", 6.8e9],
    ],
  },
  {
    label: "values of their own that differ by the metric of the row are under it",
    file: "grades.csv",
    text: "metric,score,weighted_score,model\nhelpfulness,3,3.00,A\ncompleteness,3,3.01,A\nhelpfulness,4,3.90,B\ncompleteness,4,3.90,B\n",
    rows: 4,
    values: [
      ["A", "helpfulness", 3],
      ["A", "weighted-score", "helpfulness", 3],
      ["A", "completeness", 3],
      ["A", "weighted-score", "completeness", 3.01],
      ["B", "helpfulness", 4],
      ["B", "weighted-score", "helpfulness", 3.9],
      ["B", "completeness", 4],
      ["B", "weighted-score", "completeness", 3.9],
    ],
  },
  {
    label: "settings of runs that few of them have are no values of a metric",
    file: "flow.csv",
    text: "name,metric,max_length,min_length,accuracy\nA,cosine,20,0,0.5\nB,,,,0.6\nC,,,,0.7\n",
    rows: 3,
    values: [
      ["A", "max-length", 20],
      ["A", "min-length", 0],
      ["A", "accuracy", 0.5],
      ["B", "accuracy", 0.6],
      ["C", "accuracy", 0.7],
    ],
  },
  {
    label: "what is the same for all metrics of a run is one value",
    file: "runs.csv",
    text: "metric,value,latency (ms),model\nfluency,3,12,A\naccuracy,0.5,12,A\nfluency,4,15,B\naccuracy,0.7,15,B\n",
    rows: 4,
    values: [
      ["A", "fluency", 3],
      ["A", "latency", 12],
      ["A", "accuracy", 0.5],
      ["B", "fluency", 4],
      ["B", "latency", 15],
      ["B", "accuracy", 0.7],
    ],
    issues: ["repeated-value", "repeated-value"],
  },
];

const imported = async (file: string, text: string) =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]);

describe("values of the metrics that rows name", () => {
  test.each(files)("$label", expectCounted);

  test("the ends of a range are those of its value", async () => {
    const text =
      "model,metric,unit,p20,p50,p80\nA,speed,ms,1,2,3\nA,memory,MB,10,20,30\nB,speed,ms,2,3,4\nB,memory,MB,20,30,40\n";
    const { read } = await imported("ends.csv", text);
    expect(
      read.catalogue.measurements.map(({ quantity: { value, interval } }) => [interval.low, value, interval.high]),
    ).toEqual([
      [1, 2, 3],
      [10, 20, 30],
      [2, 3, 4],
      [20, 30, 40],
    ]);
  });

  test("the unit in the header of the values is that of each metric that states none", async () => {
    const text = "metric,model,result (ms)\nlatency,A,12\nsetup,A,2\nwarm-up (s),A,3\nlatency,B,13\n";
    const { read } = await imported("units.csv", text);
    expect([...read.catalogue.metrics.values()].map(({ id, unit }) => [id, unit])).toEqual([
      ["latency", "ms"],
      ["setup", "ms"],
      ["warm-up", "s"],
    ]);
  });

  test("a column of units of which no column has the name is not said to be the unit of anything", async () => {
    const { reports } = await imported("unit.csv", "model,speed_unit,params,Top-1 (%)\nA,ms,175B,70\nB,ms,17B,60\n");
    expect(reports[0]?.mapping.columns.map(({ role }) => role)).toEqual([
      "model",
      "note",
      "measurement",
      "measurement",
    ]);
  });
});
