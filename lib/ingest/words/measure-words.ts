/** What measures are called in other languages, in the words of headers. */
const others: Readonly<Record<string, string>> = {
  accuracy:
    "genauigkeit|acurácia|acuracia|exactitud|exactitude|accuratezza|dokładność|nauwkeurigheid|doğruluk|độ chính xác|точность|precisão|정확도|正解率|准确率|正确率|准确度|準確率",
  precision: "precisión|précision|präzision|precisione|precyzja|精确率|精確率|查准率|適合率|정밀도",
  recall: "exhaustividad|rappel|richiamo|revocação|revocacao|trefferquote|полнота|czułość|再現率|召回率|查全率|재현율",
  f1: "f1 мера|f мера|f1 wert|f1 maß|f1 mass|medida f1|valor f1|puntuación f1|pontuação f1|score f1|punteggio f1|miara f1|wynik f1|f1スコア|f1 スコア|f1値|f1 점수|f1점수|f1 스코어|f1值|f1 值|f1分数|f1 分数",
  loss: "verlust|pérdida|perda|perte|perdita|потери|функция потерь|损失|損失|손실",
  perplexity: "perplexität|perplejidad|perplexité|perplexidade|perplessità|перплексия|困惑度",
  latency:
    "latenz|latencia|latência|latence|latenza|задержка|opóźnienie|gecikme|遅延|延迟|时延|延遲|レイテンシ|レイテンシー|지연시간|지연 시간|레이턴시",
  "inference time":
    "inferenzzeit|tiempo de inferencia|tempo de inferência|temps d inférence|tempo di inferenza|время инференса|время вывода|czas inferencji|czas wnioskowania|推論時間|推理时间|推理耗时|추론 시간|추론시간",
  "training time":
    "trainingszeit|trainingsdauer|tiempo de entrenamiento|temps d entraînement|temps d apprentissage|tempo de treinamento|tempo de treino|tempo di addestramento|время обучения|czas treningu|czas uczenia|学習時間|訓練時間|训练时间|训练耗时|학습 시간|학습시간|훈련 시간",
  memory:
    "speicher|arbeitsspeicher|speicherbedarf|speicherverbrauch|memoria|memória|mémoire|память|pamięć|bellek|メモリ|メモリー|メモリ使用量|메모리|메모리 사용량|内存|显存|内存占用|显存占用|記憶體",
  price: "preis|precio|preço|prix|prezzo|цена|cena|fiyat|価格|料金|単価|价格|单价|價格|가격",
  cost: "kosten|coste|costo|custo|coût|coûts|стоимость|koszt|maliyet|コスト|費用|费用|成本|비용",
  speed: "geschwindigkeit|velocidad|velocidade|vitesse|velocità|скорость|prędkość|szybkość|hız|速度|速さ|속도",
  throughput: "durchsatz|débit|пропускная способность|przepustowość|スループット|吞吐量|吞吐率|처리량",
  error: "fehler|erro|erreur|errore|ошибка|błąd|誤差|误差|오차|오류",
  "error rate": "fehlerrate|taux d erreur|taxa de erro|tasa de error|tasso di errore|доля ошибок|错误率|誤り率|오류율",
  time: "zeit|temps|tiempo|czas|время|süre|時間|时间|耗时|用时|시간",
  runtime:
    "laufzeit|tiempo de ejecución|tempo de execução|temps d exécution|tempo di esecuzione|czas wykonania|время выполнения|実行時間|运行时间|실행 시간|실행시간",
  duration: "dauer|durée|duración|duração|durata|длительность|czas trwania",
  score: "punktzahl|puntuación|pontuação|punteggio|wynik|оценка|балл|баллы|スコア|点数|得点|점수|得分|分数|总分",
  energy: "energie|energía|énergie|energia|энергия|能耗",
  parameters:
    "parametry|liczba parametrów|anzahl parameter|anzahl der parameter|nombre de paramètres|número de parámetros|número de parâmetros|numero di parametri|количество параметров|매개변수 수|parametre sayısı",
};

/** As it is written in haste; a short word would be another one: `sure`, `debit`. */
const withoutAccents = (word: string): string =>
  word.length < 6
    ? word
    : word
        .normalize("NFD")
        .replace(/[\u0300-\u036f]/g, "")
        .normalize("NFC");

const english: ReadonlyMap<string, string> = new Map(
  Object.entries(others).flatMap(([word, own]) =>
    own.split("|").flatMap((other) => [other, withoutAccents(other)].map((name) => [name, word] as const)),
  ),
);

/** The words of a header with those for measures in English, as a whole or one by one; other words as they are. */
export const inEnglish = (words: string): string =>
  english.get(words) ??
  words
    .split(" ")
    .map((word) => english.get(word) ?? word)
    .join(" ");
