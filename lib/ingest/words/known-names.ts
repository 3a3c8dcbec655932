/** Names that are those of models, libraries and systems, whatever stands around them. */
const systems =
  /\b(?:cat ?boost|light ?gbm|xgboost|autogluon|tabpfn|random forest|pytorch|tensorflow|keras|jax|mxnet|onnx ?runtime|tensorrt|openvino|vllm|sglang|llama ?cpp|ollama|deepl|google|microsoft|argos|bergamot|nllb|m2m ?100|opus ?mt|whisper|wav2vec2?|bert|roberta|deberta|albert|electra|xlnet|bart|resnet|vgg|efficientnet|mobilenet|convnext|swin|deit|lstm|bilstm|gru|cnn|rnn|dqn|qr ?dqn|iqn|fqf|c51|rainbow|acktr|ppo2?|sac|td3|a2c|a3c|ddpg|trpo|numpy|cupy|numba|torch|triton|cu ?blas(?:lt)?|hip ?blas(?:lt)?|rocblas|cudnn|cutlass|xformers|flash ?infer|flash ?attn|flash ?attention|onednn|liger|pandas|polars|duckdb|faiss|hnswlib|annoy|scann)\b/;

/** Data sets on which models are measured, by their whole names. */
const dataSets =
  /^(?:adult|amazon|appet(?:ency)?|click|kdd \S+|internet|kick|upsel(?:ling)?|higgs|epsilon|airlines?|cov(?:er)?type|covtype|iris|titanic|california housing|boston(?: housing)?|(?:fashion |e|k)?mnist|svhn|cifar ?-?10+|(?:tiny )?imagenet\S*|stl ?10|caltech ?\d+|food ?101|places ?\d*|(?:ms ?)?coco|voc ?\d*|ade ?20k|cityscapes|kitti|nuscenes|lvis|flores(?: ?\d+)?|wmt ?\d*|iwslt ?\d*|tatoeba|mtedx|squad|cmrc ?\d+|drcd|xnli|lcqmc|glue|superglue|librispeech|common ?voice|fleurs|vox ?populi|ted ?lium|ms ?marco|trec(?: \S+)?|beir|sci ?fact|nf ?corpus|fiqa|hotpot ?qa|cora|citeseer|pubmed|ogbn \S+|ett[hm]?\d|set ?5|set ?14|urban ?100|bsds? ?\d+|manga ?109|xsum|ptb|penn treebank|wikitext(?: \d+)?|enwik ?8|text8|half ?cheetah|hopper|walker ?2d|swimmer|cart ?pole|acrobot|pendulum|reacher|humanoid|(?:mountain car|lunar lander)(?: continuous)?|bipedal walker(?: hardcore)?|(?:breakout|pong|qbert|seaquest|space ?invaders|ms ?pacman|enduro|beam ?rider|.+ no frameskip|ale .+))$/;
/** `flores-dev`, `newstest2020` and `minival`: what part of the data it is. */
const parts =
  /^(?:.+ )?(?:(?:dev|test|val|valid|validation|heldout)(?: ?\d+| set| clean| other| net| meeting)?|(?:开发|测试|验证)集.*|newstest ?\d*|minival|testdev)$/;

export const isPartOfData = (words: string): boolean => parts.test(words);

/** Whether words, as those of headers, name a model, a library or a system. */
export const isSystemName = (words: string): boolean => systems.test(words);

/** Whether words, as those of headers, name a set of data, or a part of one: `PubMed` is two of them. */
export const isDataSetName = (words: string): boolean =>
  dataSets.test(words) ||
  isPartOfData(words) ||
  [/ (?:v ?\d+|large|small|train)$/, / (?=\p{L})/gu].some((more) => dataSets.test(words.replace(more, "")));
