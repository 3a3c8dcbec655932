import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { columnsOf } from "./columns-of";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "the names of models may be their sizes",
    file: "sizes.csv",
    text: "model_name,family,acc\n8b,G,0.5\n128b,G,0.75\n2m,G,0.25\n",
    rows: 3,
    values: [
      ["8b", "accuracy", 0.5],
      ["128b", "accuracy", 0.75],
      ["2m", "accuracy", 0.25],
    ],
    notRead: ["family"],
  },
  {
    label: "tests that are called as models are models, and no format is one",
    file: "formats.csv",
    text: "test_id,test_name,fmt,quant,run_num,decode_tps\nA1,Gemma4-26B mlx,MLX,4bit,1,89.5\nA1,Gemma4-26B mlx,MLX,4bit,2,91.5\nA2,Qwen3.5-35B Ollama,GGUF,Q4_K_M,1,62.5\n",
    rows: 3,
    values: [
      ["Gemma4-26B mlx", "decode-tps", "4bit, run num 1", 89.5],
      ["Gemma4-26B mlx", "decode-tps", "4bit, run num 2", 91.5],
      ["Qwen3.5-35B Ollama", "decode-tps", "Q4_K_M, run num 1", 62.5],
    ],
    issues: ["unstated-unit"],
    notRead: ["test_id", "fmt"],
  },
  {
    label: "what everything ran on is no model beside a machine",
    file: "platforms.csv",
    text: "machine,GPU,platform,bench,dataset_rows,auc\nPC1,GTX 1060,Windows-10-SP0,xgboost,100000,0.75\nPC1,GTX 1060,Windows-10-SP0,xgboost,full,0.5\nPC2,RTX 4080,Linux-5.15-WSL2,xgboost,full,0.25\n",
    rows: 3,
    values: [
      ["PC1", "auc", "xgboost", "GTX 1060, dataset rows 100000", 0.75],
      ["PC1", "auc", "xgboost", "GTX 1060, dataset rows full", 0.5],
      ["PC2", "auc", "xgboost", "RTX 4080, dataset rows full", 0.25],
    ],
    notRead: ["platform"],
  },
  {
    label: "the model of a device is none, nor has its maker made one",
    file: "devices.jsonl",
    text: [
      '{"device": {"manufacturer": "Google", "model": "Pixel 6a"}, "model": {"name": "Llama-3.2-3B"}, "accuracy": 10.5}',
      '{"device": {"manufacturer": "Google", "model": "Pixel 6a"}, "model": {"name": "Qwen2.5-1.5B"}, "accuracy": 20.5}',
    ].join("\n"),
    rows: 2,
    values: [
      ["Llama-3.2-3B", "accuracy", "Pixel 6a", 10.5],
      ["Qwen2.5-1.5B", "accuracy", "Pixel 6a", 20.5],
    ],
    notRead: ["device.manufacturer"],
  },
  {
    label: "an id is no model where a machine has a name",
    file: "ids.csv",
    text: "unique_id,os,gpu_model,f1_score\n66e09dd11b57254b609f7ea894f39316,Linux 6.8,RTX 4070,0.5\n1f80a7f3349e159a960f8b3a79b9fa6c,Windows 10,RTX 4070,0.75\n8f90f87ef6371bdb68f76fc74db5f922,Windows 10,RTX 3070,0.25\n",
    rows: 3,
    values: [
      ["RTX 4070", "f1", "Linux 6.8", 0.5],
      ["RTX 4070", "f1", "Windows 10", 0.75],
      ["RTX 3070", "f1", "Windows 10", 0.25],
    ],
    notRead: ["unique_id"],
  },
  {
    label: "a base model is the model beside the machines it ran on, which tell more than dates",
    file: "machines.csv",
    text: "base_model,date,gpus,f1\nllama2-7b,2023-08-18 10:46,1 x RTX 4090,0.5\nllama2-7b,2023-08-18 10:52,1 x A100,0.75\n",
    rows: 2,
    values: [
      ["llama2-7b", "f1", "1 x RTX 4090", 0.5],
      ["llama2-7b", "f1", "1 x A100", 0.75],
    ],
  },
  {
    label: "machines are compared where nothing else has a name",
    file: "gpus.csv",
    text: "bits,gpus,f1\n16,1 x A100,0.5\n8,1 x A100,0.75\n16,1 x RTX 4090,0.25\n",
    rows: 3,
    values: [
      ["1 x A100", "f1", "bits 16", 0.5],
      ["1 x A100", "f1", "bits 8", 0.75],
      ["1 x RTX 4090", "f1", "bits 16", 0.25],
    ],
  },
  {
    label: "and systems, where no machine has one",
    file: "systems.csv",
    text: "platform,f1\nWindows-10-SP0,0.5\nLinux-5.15,0.75\n",
    rows: 2,
    values: [
      ["Windows-10-SP0", "f1", 0.5],
      ["Linux-5.15", "f1", 0.75],
    ],
  },
  {
    label: "an id that is a name is one beside a machine",
    file: "instances.csv",
    text: "id,gpu,f1\np3.2xlarge,V100,0.5\np4d.24xlarge,A100,0.75\np3.8xlarge,V100,0.25\n",
    rows: 3,
    values: [
      ["p3.2xlarge", "f1", "V100", 0.5],
      ["p4d.24xlarge", "f1", "A100", 0.75],
      ["p3.8xlarge", "f1", "V100", 0.25],
    ],
  },
  {
    label: "whether something is a reference is no source of it",
    file: "references.csv",
    text: "model,f1,reference\nA,0.5,True\nB,0.75,False\n",
    rows: 2,
    values: [
      ["A", "f1", 0.5],
      ["B", "f1", 0.75],
    ],
    notRead: ["reference"],
  },
  {
    label: "hashes are compared by their names, under what reduces them",
    file: "hashes.csv",
    text: "dataset,hash,reducer,nanoseconds_total,nanoseconds_per_key,benchmark_repeat_cnt\nwiki,mult64,none,1751,1.5,5\nwiki,mult64,fastrange,7137,0.75,5\nwiki,murmur,none,1851,2.5,5\n",
    rows: 3,
    values: [
      ["mult64", "nanoseconds-total", "wiki", "reducer none", 1751],
      ["mult64", "nanoseconds-per-key", "wiki", "reducer none", 1.5],
      ["mult64", "nanoseconds-total", "wiki", "reducer fastrange", 7137],
      ["mult64", "nanoseconds-per-key", "wiki", "reducer fastrange", 0.75],
      ["murmur", "nanoseconds-total", "wiki", "reducer none", 1851],
      ["murmur", "nanoseconds-per-key", "wiki", "reducer none", 2.5],
    ],
    notRead: ["benchmark_repeat_cnt"],
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
    label: "a column without a name is one of models where its cells are called as models are, in however many rows",
    file: "quant.csv",
    text: ",Quantization,F1\nQwen2-7B,BF16,70.5\nQwen2-7B,Int8,69.5\nQwen2-7B,Int4,68.5\nQwen2-7B,AWQ,67.5\nLlama-3-8B,BF16,60.5\nLlama-3-8B,Int8,59.5\nLlama-3-8B,Int4,58.5\nLlama-3-8B,AWQ,57.5\n",
    rows: 8,
    values: [
      ["Qwen2-7B", "f1", "BF16", 70.5],
      ["Qwen2-7B", "f1", "Int8", 69.5],
      ["Qwen2-7B", "f1", "Int4", 68.5],
      ["Qwen2-7B", "f1", "AWQ", 67.5],
      ["Llama-3-8B", "f1", "BF16", 60.5],
      ["Llama-3-8B", "f1", "Int8", 59.5],
      ["Llama-3-8B", "f1", "Int4", 58.5],
      ["Llama-3-8B", "f1", "AWQ", 57.5],
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
    label: "without a header, models that come again are models, and not the prompts beside them",
    file: "runs.csv",
    text: [
      "phi4-mini,Explain the types of machine learning....,0.717,37.333",
      "phi4-mini,Draft an email about leave....,0.777,17.369",
      "phi4-mini,Translate the greeting to Hindi....,0.998,2.168",
      "llama3.2,Explain the types of machine learning....,0.906,51.083",
      "llama3.2,Draft an email about leave....,0.962,17.994",
      "llama3.2,Translate the greeting to Hindi....,1.061,2.272",
    ].join("\n"),
    rows: 6,
    values: [
      ["phi4-mini", "column-3", "Explain the types of machine learning....", 0.717],
      ["phi4-mini", "column-4", "Explain the types of machine learning....", 37.333],
      ["phi4-mini", "column-3", "Draft an email about leave....", 0.777],
      ["phi4-mini", "column-4", "Draft an email about leave....", 17.369],
      ["phi4-mini", "column-3", "Translate the greeting to Hindi....", 0.998],
      ["phi4-mini", "column-4", "Translate the greeting to Hindi....", 2.168],
      ["llama3.2", "column-3", "Explain the types of machine learning....", 0.906],
      ["llama3.2", "column-4", "Explain the types of machine learning....", 51.083],
      ["llama3.2", "column-3", "Draft an email about leave....", 0.962],
      ["llama3.2", "column-4", "Draft an email about leave....", 17.994],
      ["llama3.2", "column-3", "Translate the greeting to Hindi....", 1.061],
      ["llama3.2", "column-4", "Translate the greeting to Hindi....", 2.272],
    ],
    issues: ["no-header"],
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
    label: "scores are no names of tests, however they are written",
    file: "clue.md",
    text: "| 模型 | 开发集 | 测试集 |\n|---|---|---|\n| BERT | 94.7 | 95.0 (94.7) |\n| RoBERTa | 95.2 | 95.8 (95.1) |\n",
    rows: 2,
    values: [
      ["BERT", "6a6b79cf", 94.7],
      ["BERT", "ffd5b797", 95],
      ["RoBERTa", "6a6b79cf", 95.2],
      ["RoBERTa", "ffd5b797", 95.8],
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
    label: "test sets are named by their ids, beside a model that stands across",
    file: "asr.csv",
    text: "Test Set ID,asr_api_zh\nZH001,1.75\nZH002,3.02\n",
    rows: 2,
    values: [
      ["asr_api_zh", "score", "zh001", 1.75],
      ["asr_api_zh", "score", "zh002", 3.02],
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
      ["A", "accuracy", "mmlu", "Training dataset The Pile", 50.5],
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
    label: "a list of models is read without any value, where it says who made them or when",
    file: "list.csv",
    text: "model,developer,released\nA,X,2020-05\nB,Y,2021\n",
    rows: 2,
    values: [],
    issues: ["models-alone"],
  },
];

describe("what is compared, on what and by whom it was made is named by the column that does", () => {
  test.each(files)("$label", expectCounted);
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

test("the field of a data set is not that of the model", async () => {
  const text = "dataset,model,MAE,domain\nm4,DLinear,1.2,Econ\nett,DLinear,2.2,Energy\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.models.get("dlinear")?.field).toBe("unstated");
});

test("signs are no names", async () => {
  const columns = await columnsOf("label,qps\n:),10.5\nx,11.5\n?,12.5\n");
  expect(columns[0]?.role).not.toBe("model");
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

test("whoever offers a model in several ways has not made it, and a limit of power is a setting", async () => {
  const columns = await columnsOf(
    "model,backend.provider,power_limit_w,latency (ms)\nA,CUDA,220,1.5\nA,TensorRT,220,2.5\nA,CUDA,250,1.2\n",
  );
  expect(columns.map(({ role }) => role)).toEqual(["model", "condition", "condition", "measurement"]);
});

test("what each trial was given names its model, too", async () => {
  const columns = await columnsOf("value,params_lr,params_model_name\n21.5,0.5,bert\n22.5,0.5,roberta\n");
  expect(columns.map(({ role }) => role)).toEqual(["measurement", "condition", "model"]);
});
