import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "systems stand across where the columns have their names",
    file: "boosting.csv",
    text: ",Default CatBoost,Tuned LightGBM,H2O\nAdult,0.27,0.28,0.29\nSomewhere,0.13,0.16,0.17\n",
    rows: 2,
    values: [
      ["Default CatBoost", "score", "adult", 0.27],
      ["Tuned LightGBM", "score", "adult", 0.28],
      ["H2O", "score", "adult", 0.29],
      ["Default CatBoost", "score", "somewhere", 0.13],
      ["Tuned LightGBM", "score", "somewhere", 0.16],
      ["H2O", "score", "somewhere", 0.17],
    ],
  },
  {
    label: "systems stand across where the rows have the names of data",
    file: "pairs.json",
    text: '{"af-en": {"flores-dev": {"ours": 10.5, "theirs": 59.1}, "flores-test": {"ours": 11, "theirs": 58.6}}, "cs-en": {"flores-dev": {"ours": 20.1, "theirs": 39.1}, "wmt19": {"ours": 21, "theirs": 38.6}}}',
    rows: 4,
    values: [
      ["ours", "score", "flores-dev", "af-en", 10.5],
      ["theirs", "score", "flores-dev", "af-en", 59.1],
      ["ours", "score", "flores-test", "af-en", 11],
      ["theirs", "score", "flores-test", "af-en", 58.6],
      ["ours", "score", "flores-dev", "cs-en", 20.1],
      ["theirs", "score", "flores-dev", "cs-en", 39.1],
      ["ours", "score", "wmt19", "cs-en", 21],
      ["theirs", "score", "wmt19", "cs-en", 38.6],
    ],
  },
  {
    label: "each row says by what metric the systems across were measured, and on what data",
    file: "boosting.md",
    text: "| Data | Metric | xgboost | LightGBM |\n|---|---|---|---|\n| Higgs | AUC | 0.83 | 0.84 |\n| Web | NDCG@1 | 0.71 | 0.73 |\n| Web | NDCG@3 | 0.72 | 0.74 |\n",
    rows: 3,
    values: [
      ["xgboost", "auc", "higgs", 0.83],
      ["LightGBM", "auc", "higgs", 0.84],
      ["xgboost", "ndcg-1", "web", 0.71],
      ["LightGBM", "ndcg-1", "web", 0.73],
      ["xgboost", "ndcg-3", "web", 0.72],
      ["LightGBM", "ndcg-3", "web", 0.74],
    ],
  },
  {
    label: "the name of models in the corner is that of what stands across, where data stand down",
    file: "rates.md",
    text: "| 模型 | BERT | RoBERTa |\n|---|---|---|\n| DRCD | 3e-5 | 8e-5 |\n| XNLI | 2e-5 | 5e-5 |\n",
    rows: 2,
    values: [
      ["BERT", "score", "drcd", 3e-5],
      ["RoBERTa", "score", "drcd", 8e-5],
      ["BERT", "score", "xnli", 2e-5],
      ["RoBERTa", "score", "xnli", 5e-5],
    ],
  },
  {
    label: "a corner of both says which stands down",
    file: "graphs.md",
    text: "| Method \\ Dataset | Here | There |\n|---|---|---|\n| GAT | 83.5 | 79.1 |\n| Ours | 84.5 | 80.1 |\n",
    rows: 2,
    values: [
      ["GAT", "here", 83.5],
      ["GAT", "there", 79.1],
      ["Ours", "here", 84.5],
      ["Ours", "there", 80.1],
    ],
  },
  {
    label: "data stand down where systems stand across",
    file: "graphs.md",
    text: "| Dataset | GCN | LSTM |\n|---|---|---|\n| Here | 83.5 | 79.1 |\n| There | 84.5 | 80.1 |\n",
    rows: 2,
    values: [
      ["GCN", "score", "here", 83.5],
      ["LSTM", "score", "here", 79.1],
      ["GCN", "score", "there", 84.5],
      ["LSTM", "score", "there", 80.1],
    ],
  },
  {
    label: "environments by the names under which they are registered are no models",
    file: "returns.md",
    text: "| | ppo_continuous (v1) |\n|---|---|\n| dm_control/walker-walk-v0 | 27.8 ± 9.2 |\n| Ant-v4 | 1.6 ± 1.1 |\n| Pusher-v4 | 2.6 ± 1.1 |\n",
    rows: 3,
    values: [
      ["ppo_continuous (v1)", "score", "dm-control-walker-walk-v0", 27.8],
      ["ppo_continuous (v1)", "score", "ant-v4", 1.6],
      ["ppo_continuous (v1)", "score", "pusher-v4", 2.6],
    ],
  },
  {
    label: "lines of one name are told apart by what else is said of them",
    file: "offline.md",
    text: "| Environment | Dataset | IL | BC | Parameters |\n|---|---|---|---|---|\n| HalfCheetah | expert-v2 | 11355.5 | 11000 | lr 1e-3 |\n| HalfCheetah | medium-v2 | 5098.5 | 5000 | lr 1e-3 |\n",
    rows: 2,
    values: [
      ["IL", "score", "halfcheetah", "expert-v2", 11355.5],
      ["BC", "score", "halfcheetah", "expert-v2", 11000],
      ["IL", "score", "halfcheetah", "medium-v2", 5098.5],
      ["BC", "score", "halfcheetah", "medium-v2", 5000],
    ],
    notRead: ["Parameters"],
  },
  {
    label: "a column of numbers and of signs for none is one of values, and the signs are listed",
    file: "none.md",
    text: "| Environment | ours | theirs |\n|---|---|---|\n| Ant | 990.5 | ~840 |\n| Hopper | 2197.5 | 1800 |\n| Walker2d | 1400.5 | 1950 |\n| Humanoid | 177.5 | N |\n| Reacher | 3.5 | N |\n",
    rows: 5,
    values: [
      ["ours", "score", "ant", 990.5],
      ["theirs", "score", "ant", 840],
      ["ours", "score", "hopper", 2197.5],
      ["theirs", "score", "hopper", 1800],
      ["ours", "score", "walker2d", 1400.5],
      ["theirs", "score", "walker2d", 1950],
      ["ours", "score", "humanoid", 177.5],
      ["ours", "score", "reacher", 3.5],
    ],
    issues: ["bad-cell", "bad-cell"],
  },
  {
    label: "what is said of data is no model",
    file: "data.csv",
    text: ",rows,features,accuracy\nAdult,48842,14,0.8\nAmazon,32769,9,0.9\n",
    rows: 2,
    values: [
      ["Adult", "rows", 48842],
      ["Adult", "features", 14],
      ["Adult", "accuracy", 0.8],
      ["Amazon", "rows", 32769],
      ["Amazon", "features", 9],
      ["Amazon", "accuracy", 0.9],
    ],
  },
  {
    label: "what was set for each part of the data is no model",
    file: "scales.csv",
    text: ",lm_scale,attention_scale\ntest-clean,1.5,1.2\ntest-other,1.3,1.1\n",
    rows: 2,
    values: [
      ["test-clean", "lm-scale", 1.5],
      ["test-clean", "attention-scale", 1.2],
      ["test-other", "lm-scale", 1.3],
      ["test-other", "attention-scale", 1.1],
    ],
  },
  {
    label: "which axis is taken for the models is said where nothing tells",
    file: "plain.csv",
    text: ",alpha,beta\nfoo,1.2,3.4\nbar,2.2,4.4\n",
    rows: 2,
    values: [
      ["foo", "alpha", 1.2],
      ["foo", "beta", 3.4],
      ["bar", "alpha", 2.2],
      ["bar", "beta", 4.4],
    ],
    issues: ["guessed-axis"],
  },
  {
    label: "rows with arrows in their names are metrics, each better that way",
    file: "arrows.csv",
    text: ",gt,dfl,time\nSilhouette (↑),0.809,0.428,0.1s\nPS (↑),1.95,1.573,0.2s\nXie-Beni (↓),0.236,1.339,0.1s\nPS* (↑),1.96,1.583,0.2s\n",
    rows: 4,
    values: [
      ["gt", "silhouette", 0.809],
      ["dfl", "silhouette", 0.428],
      ["gt", "ps", 1.95],
      ["dfl", "ps", 1.573],
      ["gt", "xie-beni", 0.236],
      ["dfl", "xie-beni", 1.339],
      ["gt", "ps-star", 1.96],
      ["dfl", "ps-star", 1.583],
    ],
    notRead: ["time"],
  },
  {
    label: "an axis without a name is a condition of the models right of it",
    file: "routers.csv",
    text: ",default,chi\n100,3103.5,3103.7\n1000,32423.5,32421.2\n5000,120057.1,111899.8\n",
    rows: 3,
    values: [
      ["default", "score", "column 1 100", 3103.5],
      ["chi", "score", "column 1 100", 3103.7],
      ["default", "score", "column 1 1000", 32423.5],
      ["chi", "score", "column 1 1000", 32421.2],
      ["default", "score", "column 1 5000", 120057.1],
      ["chi", "score", "column 1 5000", 111899.8],
    ],
    issues: ["guessed-axis"],
  },
  {
    label: "an axis without a name is a condition of the metrics right of it",
    file: "curve.csv",
    text: ",loss,accuracy\n100,0.5,0.7\n1000,0.4,0.8\n5000,0.3,0.9\n",
    rows: 3,
    values: [
      ["curve", "loss", "column 1 100", 0.5],
      ["curve", "accuracy", "column 1 100", 0.7],
      ["curve", "loss", "column 1 1000", 0.4],
      ["curve", "accuracy", "column 1 1000", 0.8],
      ["curve", "loss", "column 1 5000", 0.3],
      ["curve", "accuracy", "column 1 5000", 0.9],
    ],
    issues: ["guessed-model"],
  },
];

describe("where models stand", () => {
  test("methods stand down where a corner names the data across, and only there", async () => {
    const read = async (text: string) => {
      const { reports } = importReadings([await readImport("open.csv", new TextEncoder().encode(text))]);
      return reports[0]?.mapping.columns.map(({ role }) => role);
    };
    expect(await read("Dataset,Cora,PubMed\nGCN,81.5,79\nOurs,84,80.1\n")).toEqual([
      "model",
      "measurement",
      "measurement",
    ]);
    expect((await read("Dataset,GCN,Ours\nCora,81.5,84\nPubMed,79,80.1\n"))?.[0]).toBe("benchmark");
    expect((await read("Dataset,accuracy,f1\nCora,81,80\nPubMed,79,77\n"))?.[0]).toBe("benchmark");
  });

  test.each(files)("$label", expectCounted);

  test.each([
    ["data without a word for its metric", ",CatBoost,XGBoost\nAdult,0.27,0.28\nAmazon,0.13,0.16\n"],
    ["an axis without a name", ",default,chi\n100,3103.5,3103.7\n1000,32423.5,32421.2\n5000,120057.1,111899.8\n"],
  ])("of %s nobody says which way is better", async (_, text) => {
    const { read } = importReadings([await readImport("open.csv", new TextEncoder().encode(text))]);
    expect(read.catalogue.metrics.get("score")?.better).toBe("neutral");
  });

  test.each([
    ["no name", "166766,199811,200111\n166767,199911,200206\n166884,200111,200111\n166886,200206,200206\n"],
    ["an arrow behind each number", "Model,Accuracy ↑,Latency ms ↓\nA,87.5 ↑,12 ↓\nB,89.1 ↑2.3,11 (↓1)\n"],
  ])("columns with %s are no metrics and no axis", async (_, text) => {
    const { reports } = importReadings([await readImport("open.csv", new TextEncoder().encode(text))]);
    const roles = reports.flatMap(({ mapping }) => mapping.columns.map(({ role }) => role));
    expect(roles.filter((role) => role === "metric" || role === "note")).toEqual([]);
    expect(reports[0]?.model).toBeUndefined();
  });

  test("an arrow in the name of a metric says which way is better", async () => {
    const text = new TextEncoder().encode(",gt,dfl\nPS (↑),1.95,1.573\nXie-Beni ↓,0.236,1.339\n");
    const { read } = importReadings([await readImport("arrows.csv", text)]);
    expect([...read.catalogue.metrics.values()].map(({ name, better }) => [name, better])).toEqual([
      ["PS", "higher"],
      ["Xie-Beni", "lower"],
    ]);
  });
});
