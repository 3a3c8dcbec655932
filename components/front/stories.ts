import type { StoryName } from "@/lib/i18n/front";
import type { Answer } from "@/lib/query/answer";
import { answerView } from "@/lib/query/answer-view";
import { parseView } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";

export interface Story {
  readonly name: StoryName;
  readonly answer: Answer;
}

/** The headline comparisons, each an address of Explore. */
const queries: readonly (readonly [StoryName, string])[] = [
  ["language", "base=turing-nlg&models=gpt-3~turing-nlg~t5-11b~megatron-lm-8.3b~gpt-2~bert-large"],
  ["dialogue", "base=meena&models=blenderbot-9.4b~blenderbot-2.7b~meena~blenderbot-90m"],
  [
    "detection",
    "base=amoebanet-nas-fpn-aa-1536&models=efficientdet-d6~efficientdet-d4~efficientdet-d3~efficientdet-d1~retinanet-r101~resnet-50-nas-fpn-1280-384~amoebanet-nas-fpn-aa-1280~amoebanet-nas-fpn-aa-1536",
  ],
  [
    "latency",
    "metric=cpu-latency&base=resnet-50-nas-fpn-1280-384&models=efficientdet-d3~efficientdet-d2~efficientdet-d1~efficientdet-d0~retinanet-r50-640~retinanet-r101-640~resnet-50-nas-fpn-1280~resnet-50-nas-fpn-1280-384",
  ],
  ["segmentation", "metric=throughput&benchmark=cityscapes-test&task=semantic-segmentation&base=fast-scnn"],
  ["games", "metric=games-above-human&benchmark=atari57&field=reinforcement-learning"],
  ["protein", "metric=structures&field=biology&base=alphafold"],
  ["growth", "chart=timeline&field=nlp"],
];

/** The stories this catalogue can tell, or its own default view: another catalogue may know none of these models. */
export function storiesOf(catalogue: Catalogue): readonly Story[] {
  const told = queries.flatMap(([name, query]) => storyOf(catalogue, name, query) ?? []);
  if (told.some(({ name }) => name !== "growth")) return told;
  const own = storyOf(catalogue, "default", "");
  return own === undefined ? [] : [own];
}

function storyOf(catalogue: Catalogue, name: StoryName, query: string): Story | undefined {
  const { view, problems } = parseView(new URLSearchParams(query), catalogue);
  if (problems.length > 0) return undefined;
  const answer = answerView(catalogue, view);
  return answer.rows.length > 1 ? { name, answer } : undefined;
}
