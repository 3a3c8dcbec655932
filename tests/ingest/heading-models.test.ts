import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const listed = (heading: string, scores: readonly number[], names = ["case_01", "case_02", "case_03"]): string =>
  [
    `### ${heading}`,
    "",
    "| Question | Score |",
    "| --- | --- |",
    ...scores.map((score, place) => `| ${names[place]} | ${score} |`),
    "",
  ].join("\n");

const files: readonly CountedFile[] = [
  {
    label: "headings name the models of tables that list the same questions",
    file: "board.md",
    text: [
      "## Overall",
      "",
      "| Model | Total |",
      "| --- | --- |",
      "| gpt-5.4-HIGH | 15.9 |",
      "| poolside-laguna | 12.2 |",
      "",
      listed("gpt-5.4-HIGH   => 15.9 points", [9.2, 7.5, 7.7]),
      listed("poolside-laguna   => 12.2 points", [8.2, 6.5, 6.7]),
    ].join("\n"),
    rows: 8,
    values: [
      ["gpt-5.4-HIGH", "score", "case-01", "Overall (2)", 9.2],
      ["gpt-5.4-HIGH", "score", "case-02", "Overall (2)", 7.5],
      ["gpt-5.4-HIGH", "score", "case-03", "Overall (2)", 7.7],
      ["poolside-laguna", "score", "case-01", "Overall (2)", 8.2],
      ["poolside-laguna", "score", "case-02", "Overall (2)", 6.5],
      ["poolside-laguna", "score", "case-03", "Overall (2)", 6.7],
      ["gpt-5.4-HIGH", "total", "Overall", 15.9],
      ["poolside-laguna", "total", "Overall", 12.2],
    ],
  },
  {
    label: "headings that name anything else are what they were: no model is made of them",
    file: "o3.md",
    text: [listed("Run 1", [9.2, 7.5]), listed("Run 2", [8.2, 6.5])].join("\n"),
    rows: 4,
    values: [
      ["o3", "score", "case-01", "Run 1", 9.2],
      ["o3", "score", "case-02", "Run 1", 7.5],
      ["o3", "score", "case-01", "Run 2", 8.2],
      ["o3", "score", "case-02", "Run 2", 6.5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "where libraries stand across, a heading is under what they were measured",
    file: "mujoco.md",
    text: ["PPO", "SAC"]
      .map((name, place) =>
        [
          `## ${name}`,
          "",
          "| Task | Tianshou | CleanRL |",
          "| --- | --- | --- |",
          `| Ant | ${5850 - place} | 5200 |`,
          `| Hopper | ${3540 - place} | 3100 |`,
          "",
        ].join("\n"),
      )
      .join("\n"),
    rows: 4,
    values: ["PPO", "SAC"].flatMap((name, place) => [
      ["Tianshou", "score", "ant", name, 5850 - place],
      ["CleanRL", "score", "ant", name, 5200],
      ["Tianshou", "score", "hopper", name, 3540 - place],
      ["CleanRL", "score", "hopper", name, 3100],
    ]),
  },
  {
    label: "rows below a family of models are its models",
    file: "families.md",
    text: ["GPT-3", "Llama 2"]
      .map((family) =>
        [
          `## ${family}`,
          "",
          "| Name | Layers |",
          "| --- | --- |",
          `| ${family} small | 12 |`,
          `| ${family} big | 96 |`,
          "",
        ].join("\n"),
      )
      .join("\n"),
    rows: 4,
    values: [
      ["GPT-3 small", "layers", "GPT-3", 12],
      ["GPT-3 big", "layers", "GPT-3", 96],
      ["Llama 2 small", "layers", "Llama 2", 12],
      ["Llama 2 big", "layers", "Llama 2", 96],
    ],
  },
];

describe("tables below headings", () => {
  test.each(files)("$label", expectCounted);
});
