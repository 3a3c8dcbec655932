import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "whole numbers that come again with each model are the settings of a design",
    file: "budgets.csv",
    text: "num_simulations,num_observation,algorithm,C2ST\n10³,1,NPE,0.88\n10³,2,NPE,0.87\n10⁴,1,NPE,0.75\n10⁴,2,NPE,0.74\n10³,1,NRE,0.98\n10³,2,NRE,0.97\n10⁴,1,NRE,0.85\n10⁴,2,NRE,0.84\n",
    rows: 8,
    values: [
      ["NPE", "c2st", "num simulations 10³, num observation 1", 0.88],
      ["NPE", "c2st", "num simulations 10³, num observation 2", 0.87],
      ["NPE", "c2st", "num simulations 10⁴, num observation 1", 0.75],
      ["NPE", "c2st", "num simulations 10⁴, num observation 2", 0.74],
      ["NRE", "c2st", "num simulations 10³, num observation 1", 0.98],
      ["NRE", "c2st", "num simulations 10³, num observation 2", 0.97],
      ["NRE", "c2st", "num simulations 10⁴, num observation 1", 0.85],
      ["NRE", "c2st", "num simulations 10⁴, num observation 2", 0.84],
    ],
  },
  {
    label: "versions that come again with each machine tell its rows apart",
    file: "cudnn.csv",
    text: "GPU,cuDNN,Forward (ms)\nTitan X,5.1.05,10.14\nTitan X,5.0.05,10.06\nGTX 1080,5.1.05,14.62\nGTX 1080,5.0.05,14.84\nGTX 1080,None,35.36\nGTX 1080,5.1.10,15.11\nTitan,5.1.05,16.87\nTitan,None,42.74\n",
    rows: 8,
    values: [
      ["Titan X", "forward", "cuDNN 5.1.05", 10.14],
      ["Titan X", "forward", "cuDNN 5.0.05", 10.06],
      ["GTX 1080", "forward", "cuDNN 5.1.05", 14.62],
      ["GTX 1080", "forward", "cuDNN 5.0.05", 14.84],
      ["GTX 1080", "forward", "cuDNN None", 35.36],
      ["GTX 1080", "forward", "cuDNN 5.1.10", 15.11],
      ["Titan", "forward", "cuDNN 5.1.05", 16.87],
      ["Titan", "forward", "cuDNN None", 42.74],
    ],
  },
  {
    label: "counts that are what came of each run tell nothing apart",
    file: "games.csv",
    text: "name,goals,corners\nA,3,7\nA,1,2\nA,0,4\nB,2,3\nB,4,9\nB,5,8\n",
    rows: 6,
    values: [
      ["A", "goals", "run 1", 3],
      ["A", "corners", "run 1", 7],
      ["A", "goals", "run 2", 1],
      ["A", "corners", "run 2", 2],
      ["A", "goals", "run 3", 0],
      ["A", "corners", "run 3", 4],
      ["B", "goals", "run 1", 2],
      ["B", "corners", "run 1", 3],
      ["B", "goals", "run 2", 4],
      ["B", "corners", "run 2", 9],
      ["B", "goals", "run 3", 5],
      ["B", "corners", "run 3", 8],
    ],
    issues: ["numbered-runs"],
  },
  {
    label:
      "what some rows leave out right of their settings is one of these, and a setting that all have names the models",
    file: "imatrix.csv",
    text: "Quantization,imatrix,PPL\nf16,None,6.23\nq8_0,None,6.24\nq4_K,WT 10m,6.38\nq4_K,None,6.41\nq2_K,WT 10m,8.65\nq2_K,WT 1m,8.67\n",
    rows: 6,
    values: [
      ["f16", "perplexity", "imatrix None", 6.23],
      ["q8_0", "perplexity", "imatrix None", 6.24],
      ["q4_K", "perplexity", "imatrix WT 10m", 6.38],
      ["q4_K", "perplexity", "imatrix None", 6.41],
      ["q2_K", "perplexity", "imatrix WT 10m", 8.65],
      ["q2_K", "perplexity", "imatrix WT 1m", 8.67],
    ],
  },
  {
    label: "what some rows leave out names no model, and no row is left out for it",
    file: "ablation.csv",
    text: "batchsize,dtype,qkv,proj,img/s\n32,bf16,,,21.96\n32,bf16,quant,quant,24.27\n32,bf16,sparse,quant,25.54\n",
    rows: 3,
    values: [
      ["ablation", "throughput", "batchsize 32, bf16", 21.96],
      ["ablation", "throughput", "batchsize 32, bf16, quant", 24.27],
      ["ablation", "throughput", "batchsize 32, bf16, sparse", 25.54],
    ],
    issues: ["guessed-model"],
    notRead: ["proj"],
  },
  {
    label: "a list of what was measured is no setting",
    file: "history.json",
    text: '{"LSTM": {"best": {"loss": 0.4255}, "history": {"precision": [0.77, 0.83, 0.85]}}, "MLP": {"best": {"loss": 0.5}, "history": {"precision": [0.68, 0.75, 0.77]}}}',
    rows: 2,
    values: [
      ["LSTM", "loss", "best", 0.4255],
      ["MLP", "loss", "best", 0.5],
    ],
    notRead: ["history.precision"],
  },
];

describe("what tells rows apart", () => {
  test.each(files)("$label", expectCounted);
});
