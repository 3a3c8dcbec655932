import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const tables = {
  organizations: [
    "id,name,name_zh,country,kind,url",
    "openai,OpenAI,,us,company,",
    "microsoft,Microsoft,微软,us,company,",
  ],
  models: [
    "id,name,name_zh,organization,field,task,kind,released,url,note",
    "gpt-3,GPT-3,,openai,nlp,,model,2020-05-28,,",
    "turing-nlg,Turing-NLG,,microsoft,nlp,,model,2020-02,,",
    "bert,BERT,,,nlp,,model,2018,,",
  ],
  metrics: ["id,name,name_zh,unit,better,level,note", "parameters,Parameters,参数量,count,neutral,ratio,"],
  benchmarks: ["id,name,name_zh,field,task,metric,url,note"],
  sources: ["id,title,url,publisher,published,kind,note", "paper,A paper,https://example.org/paper,,2020,paper,"],
  measurements: [
    "model,metric,benchmark,value,low,high,condition,reported_by,as_of,source,locator,note",
    "gpt-3,parameters,,175B,,,,first-party,,paper,p. 5,",
    "turing-nlg,parameters,,17B,,,,first-party,,paper,,",
  ],
  claims: [
    "id,statement,statement_zh,kind,subject,comparator,metric,benchmark,condition,direction,low,high,bound,as_of,source,locator,reference,note",
  ],
};

export interface DataFolder {
  readonly path: string;
  readonly write: (table: keyof typeof tables, ...more: readonly string[]) => void;
  readonly remove: () => void;
}

/** A small folder of tables on disk. */
export function dataFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), "tenfold-"));
  for (const [table, lines] of Object.entries(tables))
    writeFileSync(join(path, `${table}.csv`), `${lines.join("\n")}\n`);
  return {
    path,
    write: (table, ...more) => writeFileSync(join(path, `${table}.csv`), `${[...tables[table], ...more].join("\n")}\n`),
    remove: () => rmSync(path, { recursive: true }),
  };
}
