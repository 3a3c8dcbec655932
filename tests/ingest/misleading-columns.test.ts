import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "of two columns with one name the second is told by its place",
    file: "twins.csv",
    text: "Model,Score,Score\nA,81,82\nB,83,84\n",
    rows: 2,
    values: [
      ["A", "score", 81],
      ["A", "score", "Score, column 3", 82],
      ["B", "score", 83],
      ["B", "score", "Score, column 3", 84],
    ],
  },
  {
    label: "dates of release stay such where they tell two of one name apart, and a group above a size is no test",
    file: "list.csv",
    text: "Name,Release date,Size.Parameters (B)\nBERT,2018-10,0.34\nBERT,2018-11,0.11\nGPT-1,2018-06,0.12\n",
    rows: 3,
    values: [
      ["BERT", "parameters", "2018-10", 0.34e9],
      ["BERT", "parameters", "2018-11", 0.11e9],
      ["GPT-1", "parameters", 0.12e9],
    ],
    issues: ["model-conflict"],
  },
  {
    label: "notes are no values, whatever numbers they hold",
    file: "notes.csv",
    text: "model,score,Notes\nA,50.5,2048 thinking token budget\nB,49.5,4096 thinking token budget\n",
    rows: 2,
    values: [
      ["A", "score", 50.5],
      ["B", "score", 49.5],
    ],
  },
  {
    label: "below models, the numbers of tasks name them",
    file: "tasks.csv",
    text: "Task ID,GPT4,GPT-3.5-turbo,qwen-7b-chat\n1-1,15.4,15.9,18.5\n1-2,55.2,36.1,34.1\n",
    rows: 2,
    values: [
      ["GPT4", "score", "1-1", 15.4],
      ["GPT-3.5-turbo", "score", "1-1", 15.9],
      ["qwen-7b-chat", "score", "1-1", 18.5],
      ["GPT4", "score", "1-2", 55.2],
      ["GPT-3.5-turbo", "score", "1-2", 36.1],
      ["qwen-7b-chat", "score", "1-2", 34.1],
    ],
  },
  {
    label: "a subject among others is no test that is called by its name",
    file: "subjects.csv",
    text: "model,coding,math,writing\nA,2.5,1.5,6.5\nB,8.5,4.5,9.5\n",
    rows: 2,
    values: [
      ["A", "coding", 2.5],
      ["A", "math", 1.5],
      ["A", "writing", 6.5],
      ["B", "coding", 8.5],
      ["B", "math", 4.5],
      ["B", "writing", 9.5],
    ],
  },
  {
    label: "a common word is a test beside other tests",
    file: "tests.csv",
    text: "model,gsm8k,math\nA,62.5,31.5\nB,68.5,34.5\n",
    rows: 2,
    values: [
      ["A", "accuracy", "gsm8k", 62.5],
      ["A", "accuracy", "math", 31.5],
      ["B", "accuracy", "gsm8k", 68.5],
      ["B", "accuracy", "math", 34.5],
    ],
  },
  {
    label: "least and most stand around a mean, and are in no minutes",
    file: "ends.csv",
    text: "model,tps_mean,tps_min,tps_max\nA,59.5,59,60\nB,92.5,88,94\n",
    rows: 2,
    values: [
      ["A", "tps-mean", 59.5],
      ["B", "tps-mean", 92.5],
    ],
  },
  {
    label: "least and most without a mean are in no minutes",
    file: "ends-alone.csv",
    text: "model,tps_min,tps_max\nA,59.5,60.5\nB,88.5,94.5\n",
    rows: 2,
    values: [
      ["A", "tps-min", 59.5],
      ["A", "tps-max", 60.5],
      ["B", "tps-min", 88.5],
      ["B", "tps-max", 94.5],
    ],
  },
  {
    label: "a context that was measured at is no size of a model",
    file: "contexts.csv",
    text: "model,backend,context_tokens,tps\nA,CPU,2048,50.5\nA,GPU,4096,46.5\nB,CPU,2048,40.5\n",
    rows: 3,
    values: [
      ["A", "tps", "CPU, context tokens 2048", 50.5],
      ["A", "tps", "GPU, context tokens 4096", 46.5],
      ["B", "tps", "CPU, context tokens 2048", 40.5],
    ],
  },
  {
    label: "the loss of a training is another metric than that of a test",
    file: "losses.csv",
    text: "name,train_loss,test_loss\nA,0.36,1.14\nB,0.38,1.19\n",
    rows: 2,
    values: [
      ["A", "train-loss", 0.36],
      ["A", "loss", 1.14],
      ["B", "train-loss", 0.38],
      ["B", "loss", 1.19],
    ],
  },
  {
    label: "a second column of names names the rows that the first does not",
    file: "names.csv",
    text: "Name,score,Model version\n,75.5,mpt-7b\nChatGLM2,79.5,chatglm2-6b\nXVerse,64.5,\nGLaM,63.5,\nLlama (7B),13.5,llama-hf\nLlama (70B),48.5,llama-hf\n",
    rows: 6,
    values: [
      ["mpt-7b", "score", 75.5],
      ["chatglm2-6b", "score", 79.5],
      ["XVerse", "score", 64.5],
      ["GLaM", "score", 63.5],
      ["llama-hf", "score", "Name Llama (7B)", 13.5],
      ["llama-hf", "score", "Name Llama (70B)", 48.5],
    ],
  },
  {
    label: "processors are compared in any language where nothing else has a name",
    file: "cpus.csv",
    text: "Procesor,score\n2500K,9.5\n8700K,5.5\n",
    rows: 2,
    values: [
      ["2500K", "score", 9.5],
      ["8700K", "score", 5.5],
    ],
  },
  {
    label: "countries with a row a year are compared, each year under its own condition",
    file: "panel.csv",
    text: "country,year,papers,patents\nUSA,2015,8871,12442\nUSA,2016,10775,801\nUSA,2017,9775,901\nUSA,2018,9975,981\nChina,2015,7445,25784\nChina,2016,8932,20052\nChina,2017,8132,20152\nChina,2018,8232,21152\n",
    rows: 8,
    values: (
      [
        ["USA", 2015, 8871, 12442],
        ["USA", 2016, 10775, 801],
        ["USA", 2017, 9775, 901],
        ["USA", 2018, 9975, 981],
        ["China", 2015, 7445, 25784],
        ["China", 2016, 8932, 20052],
        ["China", 2017, 8132, 20152],
        ["China", 2018, 8232, 21152],
      ] as const
    ).flatMap(([name, year, papers, patents]) => [
      [name, "papers", `year ${year}`, papers] as const,
      [name, "patents", `year ${year}`, patents] as const,
    ]),
  },
  {
    label: "a size that tells rows of one name apart is a value as well, and a condition of these rows alone",
    file: "sizes-of-one.csv",
    text: "Model,Params (B),f1\norg/a,7.5,60.5\norg/a,8.5,61.5\norg/b,13.5,65.5\n",
    rows: 3,
    values: [
      ["org/a", "parameters", "Params (B) 7.5", 7.5e9],
      ["org/a", "f1", "Params (B) 7.5", 60.5],
      ["org/a", "parameters", "Params (B) 8.5", 8.5e9],
      ["org/a", "f1", "Params (B) 8.5", 61.5],
      ["org/b", "parameters", 13.5e9],
      ["org/b", "f1", 65.5],
    ],
  },
  {
    label: "a date that each row has for itself is a condition of those alone that nothing else tells apart",
    file: "days.csv",
    text: "model,date,f1\nA,2024-01-02,60.5\nA,2024-03-04,61.5\nB,2024-02-03,65.5\n",
    rows: 3,
    values: [
      ["A", "f1", "2024-01-02", 60.5],
      ["A", "f1", "2024-03-04", 61.5],
      ["B", "f1", 65.5],
    ],
  },
  {
    label: "ids by their looks and moments are no conditions, and rows are runs",
    file: "hashes.csv",
    text: `model,key,ts,f1\n${["A", "A", "A", "B", "B", "B"].map((name, run) => `${name},0135dc581385f46${run},178514517${run},6${run}.5`).join("\n")}\n`,
    rows: 6,
    values: [
      ["A", "f1", "run 1", 60.5],
      ["A", "f1", "run 2", 61.5],
      ["A", "f1", "run 3", 62.5],
      ["B", "f1", "run 1", 63.5],
      ["B", "f1", "run 2", 64.5],
      ["B", "f1", "run 3", 65.5],
    ],
    issues: ["numbered-runs"],
  },
  {
    label: "what differs in every row names a thing, and an architecture that comes again its kind",
    file: "gpus.csv",
    text: "gpu_name,architecture,tdp\nRTX 3070,Ampere,220\nRTX 3080,Ampere,320\nGTX 1080,Pascal,180\n",
    rows: 3,
    values: [
      ["RTX 3070", "tdp", 220],
      ["RTX 3080", "tdp", 320],
      ["GTX 1080", "tdp", 180],
    ],
    notRead: ["architecture"],
  },
  {
    label: "a GPU in every row is compared, and not its architecture",
    file: "gpus2.csv",
    text: "GPU,Architecture,CUDA Cores\nTitan X,Pascal,3584\nGTX 1080,Pascal,2560\nGTX 980,Maxwell,2048\n",
    rows: 3,
    values: [
      ["Titan X", "cuda-cores", 3584],
      ["GTX 1080", "cuda-cores", 2560],
      ["GTX 980", "cuda-cores", 2048],
    ],
    notRead: ["Architecture"],
  },
  {
    label: "a title names what the type of a model does not, and a sentence is no test",
    file: "cards.csv",
    text: 'title,modelType,accuracy,evaluation\nQwen3,vision,71.5,"Strong, but dear."\nGLM-4,vision,72.5,"Back, at last."\nKimi,language,73.5,"Praised, and slow."\n',
    rows: 3,
    values: [
      ["Qwen3", "accuracy", 71.5],
      ["GLM-4", "accuracy", 72.5],
      ["Kimi", "accuracy", 73.5],
    ],
    notRead: ["modelType", "evaluation"],
  },
  {
    label: "an architecture is the name where nothing else names a row",
    file: "archs.csv",
    text: "architecture,dataset,accuracy\nresnet,a,71.5\nresnet,b,72.5\nvit,a,73.5\n",
    rows: 3,
    values: [
      ["resnet", "accuracy", "a", 71.5],
      ["resnet", "accuracy", "b", 72.5],
      ["vit", "accuracy", "a", 73.5],
    ],
  },
  {
    label: "a key of tests names no model, and a runner does",
    file: "guards.csv",
    text: "benchmark_key,runner,benchmark,auc\nrogue,Bastion (70M),rogue-sec,0.98\njbb,Bastion (70M),JBB,0.9\nrogue,Sentinel,rogue-sec,0.91\njbb,Sentinel,JBB,0.8\n",
    rows: 4,
    values: [
      ["Bastion (70M)", "auc", "rogue-sec", 0.98],
      ["Bastion (70M)", "auc", "jbb", 0.9],
      ["Sentinel", "auc", "rogue-sec", 0.91],
      ["Sentinel", "auc", "jbb", 0.8],
    ],
  },
  {
    label: "what few rows have names none of them",
    file: "card.csv",
    text: "game,api,engine,avg\nWWZ,DX11,,102\nWWZ,Vulkan,,122\nValorant,DX11,UE4,187\nApex,DX11,,100\n",
    rows: 4,
    values: [
      ["card", "avg", "wwz", "DX11", 102],
      ["card", "avg", "wwz", "Vulkan", 122],
      ["card", "avg", "valorant", "DX11", 187],
      ["card", "avg", "apex", "DX11", 100],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a shape beside values is no range of them",
    file: "sizes.csv",
    text: 'model,Input,GFLOPs,mAP\nA,"(256, 128)",0.98,70.4\nB,"(384, 128)",1.5,72.1\n',
    rows: 2,
    values: [
      ["A", "flops", 980_000_000],
      ["A", "map", 70.4],
      ["B", "flops", 1_500_000_000],
      ["B", "map", 72.1],
    ],
  },
  {
    label: "a second score in brackets is no deviation of the first, and is noted",
    file: "reid.csv",
    text: "model,market1501\nA,87.9 (70.4)\nB,91.5 (77.2)\nC,93.1\n",
    rows: 3,
    values: [
      ["A", "market1501", 87.9],
      ["B", "market1501", 91.5],
      ["C", "market1501", 93.1],
    ],
    notes: ["(70.4)", "(77.2)", ""],
  },
  {
    label: "a deviation may be as large as its value, where most are smaller",
    file: "means.csv",
    text: "model,reward\nA,20.5 (1.5)\nB,4.5 (3.5)\nC,30.5 (2.5)\n",
    rows: 3,
    values: [
      ["A", "reward", 20.5],
      ["B", "reward", 4.5],
      ["C", "reward", 30.5],
    ],
    notes: ["", "", ""],
  },
  {
    label: "ranks of guesses are scores, and those that are no whole numbers are means",
    file: "ranks.csv",
    text: "model,Rank,Rank-1,avg rank\nA,1,48.5,1.5\nB,2,42.4,2.25\n",
    rows: 2,
    values: [
      ["A", "rank-1", 48.5],
      ["A", "avg-rank", 1.5],
      ["B", "rank-1", 42.4],
      ["B", "avg-rank", 2.25],
    ],
  },
  {
    label: "a rate of errors may be above one",
    file: "wer.csv",
    text: "model,wer\nA,0.17\nB,1.02\nC,0.35\nD,0.22\n",
    rows: 4,
    values: [
      ["A", "word-error-rate", 0.17],
      ["B", "word-error-rate", 1.02],
      ["C", "word-error-rate", 0.35],
      ["D", "word-error-rate", 0.22],
    ],
  },
  {
    label: "sizes that differ within a method are under its conditions",
    file: "detectors.csv",
    text: "Model,Backbone,Params,mAP\nMask R-CNN,Swin-T,48M,43.7\nMask R-CNN,Swin-S,69M,48.5\nCascade,Swin-T,86M,48.1\n",
    rows: 3,
    values: [
      ["Mask R-CNN", "parameters", "Swin-T", 48e6],
      ["Mask R-CNN", "map", "Swin-T", 43.7],
      ["Mask R-CNN", "parameters", "Swin-S", 69e6],
      ["Mask R-CNN", "map", "Swin-S", 48.5],
      ["Cascade", "parameters", "Swin-T", 86e6],
      ["Cascade", "map", "Swin-T", 48.1],
    ],
  },
  {
    label: "the only measure is no condition, and rows that nothing tells apart are runs",
    file: "sorts.csv",
    text: "Algoritmo,Threads,TempoMS\nBubble,1,5\nBubble,1,1\nBubble,1,5\nBubble,1,0\nQuick,1,2\nQuick,1,0\nQuick,4,1\n",
    rows: 7,
    values: [
      ["Bubble", "tempo", "Threads 1, run 1", 5],
      ["Bubble", "tempo", "Threads 1, run 2", 1],
      ["Bubble", "tempo", "Threads 1, run 3", 5],
      ["Bubble", "tempo", "Threads 1, run 4", 0],
      ["Quick", "tempo", "Threads 1, run 1", 2],
      ["Quick", "tempo", "Threads 1, run 2", 0],
      ["Quick", "tempo", "Threads 4", 1],
    ],
    issues: ["numbered-runs"],
  },
  {
    label: "rows that are one text many times are no runs",
    file: "again.csv",
    text: `model,acc\n${"A,71.5\n".repeat(5)}B,70.5\n`,
    rows: 6,
    values: [
      ["A", "accuracy", 71.5],
      ["B", "accuracy", 70.5],
    ],
    issues: ["repeated-value", "repeated-value", "repeated-value", "repeated-value"],
  },
  {
    label: "rows in pairs are slips where they are few",
    file: "slips.csv",
    text: "model,acc\nA,71.5\nB,70.5\nA,72.5\nB,69.5\n",
    rows: 4,
    values: [
      ["A", "accuracy", 71.5],
      ["B", "accuracy", 70.5],
    ],
    issues: ["contradiction", "contradiction"],
  },
  {
    label: "rows in pairs are two runs where they are many",
    file: "pairs.csv",
    text: `model,acc\n${["A", "B", "C", "D", "E", "F"].map((name, row) => `${name},${row}.5\n${name},${row}.25\n`).join("")}`,
    rows: 12,
    values: ["A", "B", "C", "D", "E", "F"].flatMap((name, row) => [
      [name, "accuracy", "run 1", row + 0.5] as const,
      [name, "accuracy", "run 2", row + 0.25] as const,
    ]),
    issues: ["numbered-runs"],
  },
  {
    label: "decimals that never come again are no setting",
    file: "nmf.csv",
    text: "Size;Classic;Batch\n10;0.04346;0.11416\n100;0.29722;0.62072\n",
    rows: 2,
    values: [
      ["nmf", "classic", "Size 10", 0.04346],
      ["nmf", "batch", "Size 10", 0.11416],
      ["nmf", "classic", "Size 100", 0.29722],
      ["nmf", "batch", "Size 100", 0.62072],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "scores are no names of tests, however they are written",
    file: "clue.md",
    text: "| 模型 | 开发集 | 测试集 |\n|---|---|---|\n| BERT | 94.7 | 95.0 (94.7) |\n| RoBERTa | 95.2 | 95.8 (95.1) |\n",
    rows: 2,
    values: [
      ["BERT", "61acce31", 94.7],
      ["BERT", "86f72027", 95],
      ["RoBERTa", "61acce31", 95.2],
      ["RoBERTa", "86f72027", 95.8],
    ],
  },
  {
    label: "units may stand at the end, the front or in capitals of a name",
    file: "units.csv",
    text: "model,total_params_b,elapsed.wall_time_s,sizeMB\nA,671,1.5,22\nB,37,1.25,23\n",
    rows: 2,
    values: [
      ["A", "parameters", 671e9],
      ["A", "elapsed-wall-time", 1.5],
      ["A", "size", 22],
      ["B", "parameters", 37e9],
      ["B", "elapsed-wall-time", 1.25],
      ["B", "size", 23],
    ],
  },
  {
    label: "a rate in its cells is no length of a context",
    file: "search.csv",
    text: "engine,context\nA,156.7 MB/s\nB,99.2 MB/s\n",
    rows: 2,
    values: [
      ["A", "context", 156.7],
      ["B", "context", 99.2],
    ],
  },
  {
    label: "the words of a link name no model",
    file: "zoo.csv",
    text: "name,params (M),acc,model\ntiny,28,82.1,model\nsmall,50,83.1,model\n",
    rows: 2,
    values: [
      ["tiny", "parameters", 28e6],
      ["tiny", "accuracy", 82.1],
      ["small", "parameters", 50e6],
      ["small", "accuracy", 83.1],
    ],
  },
  {
    label: "whether something holds names neither a model nor a test, and says of what as a condition",
    file: "cache.csv",
    text: "model,use cache,test,tok/s\nA,true,true,20\nA,false,true,10\nB,true,true,30\nB,false,true,15\n",
    rows: 4,
    values: [
      ["A", "tokens-per-second", "use cache true", 20],
      ["A", "tokens-per-second", "use cache false", 10],
      ["B", "tokens-per-second", "use cache true", 30],
      ["B", "tokens-per-second", "use cache false", 15],
    ],
  },
  {
    label: "tests may be called by numbers, if not all of them are",
    file: "games.csv",
    text: "model,game,score\nA,1942,10.5\nA,2048,20.5\nA,720,30.5\nA,Pong,40.5\n",
    rows: 4,
    values: [
      ["A", "score", "1942", 10.5],
      ["A", "score", "2048", 20.5],
      ["A", "score", "720", 30.5],
      ["A", "score", "pong", 40.5],
    ],
  },
  {
    label: "data to train on are no test",
    file: "pretrained.csv",
    text: "model,Training dataset,MMLU\nA,The Pile,50.5\nA,C4,48.5\nB,C4,40.5\n",
    rows: 3,
    values: [
      ["A", "accuracy", "mmlu", "The Pile", 50.5],
      ["A", "accuracy", "mmlu", "Training dataset C4", 48.5],
      ["B", "accuracy", "mmlu", "Training dataset C4", 40.5],
    ],
  },
  {
    label: "below models, a language is what each line was measured on",
    file: "mmmlu.csv",
    text: "Language,o3-high,GPT-4.1\nSpanish,0.91,0.88\nAverage,0.9,0.87\n",
    rows: 2,
    values: [
      ["o3-high", "score", "spanish", 0.91],
      ["GPT-4.1", "score", "spanish", 0.88],
      ["o3-high", "score", "average", 0.9],
      ["GPT-4.1", "score", "average", 0.87],
    ],
  },
  {
    label: "below models, a language beside a test is a condition",
    file: "card.csv",
    text: "Category,Benchmark,Language,Llama 3.1 8B,Llama 3.1 70B\nGeneral,MMLU,Spanish,62.5,80.5\nGeneral,MMLU,Thai,50.5,72.5\n",
    rows: 2,
    values: [
      ["Llama 3.1 8B", "score", "mmlu", "Spanish", 62.5],
      ["Llama 3.1 70B", "score", "mmlu", "Spanish", 80.5],
      ["Llama 3.1 8B", "score", "mmlu", "Thai", 50.5],
      ["Llama 3.1 70B", "score", "mmlu", "Thai", 72.5],
    ],
  },
  {
    label: "numbers that rise from row to row are under what the others were measured",
    file: "higgs.csv",
    text: "n,linear,RF\n0.0001,0.63,0.65\n0.001,0.66,0.72\n0.01,0.68,0.78\n",
    rows: 3,
    values: [
      ["higgs", "linear", "n 0.0001", 0.63],
      ["higgs", "rf", "n 0.0001", 0.65],
      ["higgs", "linear", "n 0.001", 0.66],
      ["higgs", "rf", "n 0.001", 0.72],
      ["higgs", "linear", "n 0.01", 0.68],
      ["higgs", "rf", "n 0.01", 0.78],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "the size of a task is a condition, and no measure of a program",
    file: "dgemm.csv",
    text: "matrix_size,threads,speedup\n512,1,1.0\n512,2,1.78\n1024,1,1.0\n1024,2,1.9\n",
    rows: 4,
    values: [
      ["dgemm", "speedup", "matrix size 512, threads 1", 1],
      ["dgemm", "speedup", "matrix size 512, threads 2", 1.78],
      ["dgemm", "speedup", "matrix size 1024, threads 1", 1],
      ["dgemm", "speedup", "matrix size 1024, threads 2", 1.9],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "measures down a table without a name above them leave the models across",
    file: "cv.csv",
    text: ",decision tree,kNN\nfit_score,0.75,0.5\ntest_score,0.5,0.25\ntrain_score,1.0,0.5\n",
    rows: 3,
    values: [
      ["decision tree", "fit-score", 0.75],
      ["kNN", "fit-score", 0.5],
      ["decision tree", "test-score", 0.5],
      ["kNN", "test-score", 0.25],
      ["decision tree", "train-score", 1],
      ["kNN", "train-score", 0.5],
    ],
  },
  {
    label: "one paper may give a model another size for each test",
    file: "lm.md",
    text: "## PTB\n\n| Model | BPC | Params | Paper |\n|---|---|---|---|\n| A | 1.25 | 24M | P |\n\n## Text8\n\n| Model | BPC | Params | Paper |\n|---|---|---|---|\n| A | 1.5 | 35M | P |\n",
    rows: 2,
    values: [
      ["A", "bpc", "PTB", 1.25],
      ["A", "parameters", 24e6],
      ["A", "bpc", "Text8", 1.5],
      ["A", "parameters", "Text8", 35e6],
    ],
  },
  {
    label: "a score on a test beside what it took is one measure of two",
    file: "legal.csv",
    text: "model,dataset,score,time_taken\nA,bar,0.68,258.5\nB,bar,0.71,301.5\n",
    rows: 2,
    values: [
      ["A", "score", "bar", 0.68],
      ["A", "time-taken", "bar", 258.5],
      ["B", "score", "bar", 0.71],
      ["B", "time-taken", "bar", 301.5],
    ],
    issues: [],
  },
  {
    label: "measures beside tests are no models, without a column of these",
    file: "tft.md",
    text: "| Dataset | GPUs | Throughput - TF32 | Throughput speedup |\n|---|---|---|---|\n| Electricity | 1 | 12435 | 1.42x |\n| Traffic | 8 | 94389 | 1.39x |\n",
    rows: 2,
    values: [
      ["tft", "throughput-tf32", "electricity", "GPUs 1", 12435],
      ["tft", "throughput-speedup", "electricity", "GPUs 1", 1.42],
      ["tft", "throughput-tf32", "traffic", "GPUs 8", 94389],
      ["tft", "throughput-speedup", "traffic", "GPUs 8", 1.39],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a setting of the run is a condition where it alone tells rows apart",
    file: "rates.csv",
    text: "model,learning_rate,acc\nD,0.1,37.5\nD,0.01,40.5\nN,0.1,37.4\nN,0.01,40.8\n",
    rows: 4,
    values: [
      ["D", "accuracy", "learning rate 0.1", 37.5],
      ["D", "accuracy", "learning rate 0.01", 40.5],
      ["N", "accuracy", "learning rate 0.1", 37.4],
      ["N", "accuracy", "learning rate 0.01", 40.8],
    ],
  },
  {
    label: "a note is a condition where it alone tells rows apart",
    file: "decoding.md",
    text: "| method | WER | comment |\n|---|---|---|\n| greedy | 2.27 | --epoch 30 |\n| beam | 2.25 | --epoch 30 |\n| greedy | 2.23 | --epoch 40 |\n| beam | 2.21 | --epoch 40 |\n",
    rows: 4,
    values: [
      ["greedy", "word-error-rate", "--epoch 30", 2.27],
      ["beam", "word-error-rate", "--epoch 30", 2.25],
      ["greedy", "word-error-rate", "--epoch 40", 2.23],
      ["beam", "word-error-rate", "--epoch 40", 2.21],
    ],
  },
  {
    label: "95% behind a time is a percentile of it",
    file: "a.csv",
    text: "model,Latency 95%,Done %\nA,10.81 ms,50\nB,12.18 ms,60\n",
    rows: 2,
    values: [
      ["A", "latency-95", 10.81],
      ["A", "done", 50],
      ["B", "latency-95", 12.18],
      ["B", "done", 60],
    ],
  },
  {
    label: "the id of a contest comes again and is what was entered, by its own metric",
    file: "contests.csv",
    text: "competition_id,model_id,metric_name,score_raw\nchurn,a,auc,0.92\nchurn,b,auc,0.91\nsales,a,rmse,8.1\nsales,b,rmse,9.4\n",
    rows: 4,
    values: [
      ["a", "auc", "churn", 0.92],
      ["b", "auc", "churn", 0.91],
      ["a", "rmse", "sales", 8.1],
      ["b", "rmse", "sales", 9.4],
    ],
  },
  {
    label: "days without a name stand beside models across, of which one may end in -high",
    file: "history.csv",
    text: ",gpt-4,o3-mini,o3-mini-high\n20230508,1274.5,0.0,1150.5\n20230522,1270.5,1280.5,1155.5\n",
    rows: 2,
    values: [
      ["gpt-4", "score", "column 1 20230508", 1274.5],
      ["o3-mini", "score", "column 1 20230508", 0],
      ["o3-mini-high", "score", "column 1 20230508", 1150.5],
      ["gpt-4", "score", "column 1 20230522", 1270.5],
      ["o3-mini", "score", "column 1 20230522", 1280.5],
      ["o3-mini-high", "score", "column 1 20230522", 1155.5],
    ],
  },
  {
    label: "what stands in brackets tells columns of one metric apart, the first one, too",
    file: "sizes.csv",
    text: "Model,Top-1 (224),Top-1 (384)\nA,79.5,80.5\nB,81.5,82.5\n",
    rows: 2,
    values: [
      ["A", "top1-accuracy", "224", 79.5],
      ["A", "top1-accuracy", "384", 80.5],
      ["B", "top1-accuracy", "224", 81.5],
      ["B", "top1-accuracy", "384", 82.5],
    ],
  },
  {
    label: "methods of training and sizes in bytes are no metrics and no parameters",
    file: "train.csv",
    text: "Model,Training method,Model size (bytes),NDCG@10\nA,MSE,1024,60.5\nB,RankNet,2048,62.5\n",
    rows: 2,
    values: [
      ["A", "model-size", 1024],
      ["A", "ndcg-at-10", 60.5],
      ["B", "model-size", 2048],
      ["B", "ndcg-at-10", 62.5],
    ],
  },
  {
    label: "a run without a value need not say its metric, and times stand beside the metrics of a long table",
    file: "runs.csv",
    text: "model,benchmark,metric,value,auc,runtime_s\nA,churn,auc,0.92,0.92,218.5\nB,churn,,,,600\n",
    rows: 2,
    values: [
      ["A", "auc", "churn", 0.92],
      ["A", "runtime", "churn", 218.5],
      ["B", "runtime", "churn", 600],
    ],
    notRead: ["auc"],
  },
  {
    label: "a list of models is read without any value, where it says who made them or when",
    file: "list.csv",
    text: "model,developer,released\nA,X,2020-05\nB,Y,2021\n",
    rows: 2,
    values: [],
    issues: ["models-alone"],
  },
  {
    label: "a test whose name ends as a learning rate does is no setting",
    file: "lsat.csv",
    text: "model,agi_eval_lsat_lr,lr\nA,0.25,0.001\nB,0.31,0.001\n",
    rows: 2,
    values: [
      ["A", "agi-eval-lsat-lr", 0.25],
      ["B", "agi-eval-lsat-lr", 0.31],
    ],
  },
];

describe("columns are what their cells say, whatever they are called", () => {
  test.each(files)("$label", expectCounted);
});

const columnsOf = async (text: string) =>
  importReadings([await readImport("t.csv", new TextEncoder().encode(text))]).reports[0]?.mapping.columns ?? [];

test.each([
  ["lower", "error rate", "latency", "GPU memory", "energy", "rank", "EER", "memory error", "MASE", "Logloss"],
  [
    "higher",
    "memory accuracy",
    "energy efficiency",
    "price performance",
    "rank percentile",
    "RTFx",
    "rank-5",
    "HitRate@20",
    "Success rate",
  ],
] as const)("%s is better of some measures by the last of their words", async (better, ...names) => {
  const columns = await columnsOf(
    `model,${names.join(",")}\nA,${names.map(() => "0.5")}\nB,${names.map(() => "0.25")}\n`,
  );
  expect(columns.filter(({ metric }) => metric?.better === better).map(({ header }) => header)).toEqual(names);
});

test.each([
  ["4.2,1.9", "(1.9, 2.0)", 82.63, 80.73, 84.63],
  ["ends", "[80.75, 84.6]", 82.63, 80.75, 84.6],
])(
  "a pair is two ends where the value lies between them, else how far they are from it: %s",
  async (_, cell, value, low, high) => {
    const text = `model,score,CI\nA,${value},"${cell}"\nB,${value},"${cell}"\n`;
    const { read, issues } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
    expect(issues).toEqual([]);
    expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low, high });
  },
);

test.each([
  ["p95_tok_per_sec", "tokens/s", "higher"],
  ["ms_per_sample", "ms/sample", "lower"],
  ["cost_usd_per_mtok", "USD/mtok", "lower"],
  ["End-to-End % Solved", "%", "higher"],
])("%s is in %s", async (name, unit, better) => {
  const columns = await columnsOf(`model,${name}\nA,40.5\nB,35.5\n`);
  expect(columns[1]?.metric).toMatchObject({ unit, better });
});

test("the link of a data set or of who offers a model is no link of the model", async () => {
  const record = (name: string, score: number) => ({
    model: { name, provider: { link: "https://p.example" }, link: `https://m.example/${name}` },
    dataset: { name: "D", link: "https://d.example" },
    score,
  });
  const text = JSON.stringify([record("A", 1.5), record("B", 2.5)]);
  const { read } = importReadings([await readImport("t.json", new TextEncoder().encode(text))]);
  expect([...read.catalogue.models.values()].map(({ url }) => url)).toEqual([
    "https://m.example/A",
    "https://m.example/B",
  ]);
});

test.each([
  ["WER clean,WER other", "lower"],
  ["MMLU,GSM8K", "higher"],
  ["WER clean,MMLU", "higher"],
])("an average beside %s is better %s", async (names, better) => {
  const columns = await columnsOf(`model,${names},Average\nA,4.5,9.5,7\nB,5.5,8.5,7.5\n`);
  expect(columns[3]?.metric?.better).toBe(better);
});

test("a remark behind a test may say by what it was scored", async () => {
  const columns = await columnsOf('model,"DROP (F1, 3-shot)",MMLU (5-shot)\nA,80.5,70.5\nB,75.5,65.5\n');
  expect(columns.map(({ metric, benchmark, condition }) => [metric?.id, benchmark, condition])).toEqual([
    [undefined, undefined, undefined],
    ["f1", "DROP", "3-shot"],
    ["accuracy", "MMLU", "5-shot"],
  ]);
});

test("in a matrix each line is in a unit that its own values are in, whichever model has them", async () => {
  const text = "metric,benchmark,GPT-4,Llama 3\nF1,drop,,0.19\nF1,squad,,0.25\nBLEU,wmt,20.5,\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.metrics.get("f1")?.unit).toBe("count");
});

test("a deviation right of a mean is that of the mean, however large", async () => {
  const columns = await columnsOf("Portfolio,Mean,Std,Sharpe\nOurs,0.0172,0.0805,1.5425\nMarket,0.0092,0.0698,0.948\n");
  expect(columns.find(({ header }) => header === "Std")).toMatchObject({ role: "uncertainty", of: "Mean" });
});

test("operations for a dollar are no operations", async () => {
  const columns = await columnsOf("model,FLOP/$,FLOPs\nA,2e17,1e12\nB,3e17,2e12\n");
  expect(columns.map(({ metric }) => metric?.id)).toEqual([undefined, "flop", "flops"]);
});

test("the field of a data set is not that of the model", async () => {
  const text = "dataset,model,MAE,domain\nm4,DLinear,1.2,Econ\nett,DLinear,2.2,Energy\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.models.get("dlinear")?.field).toBe("unstated");
});

test("a deviation with a unit belongs to what is in such a unit", async () => {
  const text = "engine,haystack_len,mean,stddev\nA,899232,125.4ms,200.5µs\nB,899232,1.2ms,40.1µs\n";
  const columns = await columnsOf(text);
  expect(columns.find(({ header }) => header === "stddev")).toMatchObject({ role: "uncertainty", of: "mean" });
});

test("signs are no names", async () => {
  const columns = await columnsOf("label,qps\n:),10.5\nx,11.5\n?,12.5\n");
  expect(columns[0]?.role).not.toBe("model");
});

test("a price has no date from when its model ends", async () => {
  const columns = await columnsOf("model,deprecation_date,price\nA,2026-09-28,1.5\nB,2026-10-16,2.5\n");
  expect(columns[1]?.role).toBe("ignore");
});

test("a number of any form says under which setting it is", async () => {
  const text = "model,learning_rate,acc\nA,1e-4,0.5\nA,1.10E-05,0.6\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements.map(({ condition }) => condition)).toEqual([
    "learning rate 1e-4",
    "learning rate 1.10E-05",
  ]);
});

test.each([
  ["Speed Index", "lower"],
  ["TeraFLOPS", "higher"],
  ["Time horizon", "neutral"],
  ["Power capacity", "neutral"],
])("%s is better %s", async (name, better) => {
  const columns = await columnsOf(`model,${name}\nA,4.5\nB,5.5\n`);
  expect(columns[1]?.metric?.better).toBe(better);
});

test("BLEU as a share of one is not in points", async () => {
  const columns = await columnsOf("model,BLEU\nA,0.119\nB,0.217\n");
  expect(columns[1]?.metric).toMatchObject({ id: "bleu", unit: "count" });
});

test("a rate that is a whole header is its name", async () => {
  const columns = await columnsOf("model,TFLOPS,GFLOPs\nA,4.5,1.5\nB,5.5,2.5\n");
  expect(columns.slice(1).map(({ metric }) => metric?.name)).toEqual(["FLOP/s", "FLOPs per image"]);
});

test.each([
  ["Google,MIT", ["google", "mit"]],
  ["Foo, Inc.", ["foo-inc"]],
  ["Foo Co.,Ltd.", ["foo-co.-ltd"]],
])("a comma between organizations has no blank behind it: %s", async (cell, organizations) => {
  const text = `model,organization,score\nA,"${cell}",1.5\nB,Baidu,2.5\n`;
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect([...(read.catalogue.models.get("a")?.organization ?? [])].map((id) => id.replace(/\.$/, ""))).toEqual(
    organizations,
  );
});

test.each([
  ["released", "model,release_date,score\nA,1754438400000,0.5\nB,1744761600000,0.6\n", ["2025-08-06", "2025-04-16"]],
  ["measured", "model,date,score\nA,1754438400,0.5\nA,1754524800.5,0.6\n", ["2025-08-06", "2025-08-07"]],
])("moments of Unix below a date are days: %s", async (_, text, days) => {
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  const { measurements, models } = read.catalogue;
  expect(measurements.map(({ model, asOf }) => (asOf ?? models.get(model)?.released)?.text)).toEqual(days);
});

test("a moment of each row tells no rows apart where another column does", async () => {
  const columns = await columnsOf(
    "model,data,timestamp,score\nA,x,1697528177.5,0.5\nA,y,1697528178.5,0.6\nB,x,1697528179.5,0.7\n",
  );
  expect(columns.map(({ role }) => role).slice(0, 2)).toEqual(["model", "condition"]);
  expect(columns[2]?.condition).toBeUndefined();
});

test("whoever offers a model in several ways has not made it, and a limit of power is a setting", async () => {
  const columns = await columnsOf(
    "model,backend.provider,power_limit_w,latency (ms)\nA,CUDA,220,1.5\nA,TensorRT,220,2.5\nA,CUDA,250,1.2\n",
  );
  expect(columns.map(({ role }) => role)).toEqual(["model", "condition", "condition", "measurement"]);
});

test("years across date their values", async () => {
  const text = "Country Name,2019,2020\nChina,4.5,5.5\nGermany,1.5,2.5\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements.map(({ model, asOf }) => [model, asOf?.text])).toEqual([
    ["china", "2019"],
    ["china", "2020"],
    ["germany", "2019"],
    ["germany", "2020"],
  ]);
});

test("when a result was published is no release of its model", async () => {
  const text =
    "benchmark_name,model,score,metric,reported_by,publication_date\nGPQA,A,94.5,accuracy,Lab,2026-01-01\nOSWorld,A,62.5,accuracy,Lab,2026-02-01\n";
  const { read, issues } = importReadings([await readImport("scores.csv", new TextEncoder().encode(text))]);
  expect([...read.catalogue.models.values()].map(({ released }) => released)).toEqual([undefined]);
  expect(issues).toEqual([]);
});
