/** How much like a text in some language signs are that were decoded from bytes: from 0 to 1, of the signs beyond ASCII. */
export type Likeness = (text: string) => number;

const foreign = /[^\0-\x7f]/gu;
const unreadable = "\ufffd";
/** Signs that stand beside letters of any language. */
const sign = /[–—‘’“”„‚…•·×÷±°²³µ€£§«»™®©→↑↓≤≥≈№¿¡º% ]/u;
const wide = /[\u3000-\u303f\uff01-\uff5e]/u;

const partOf = (text: string, weightOf: (one: string, at: number) => number): number => {
  let count = 0;
  let sum = 0;
  for (const { 0: one, index } of text.matchAll(foreign)) {
    count += 1;
    sum += one === unreadable ? -1 : weightOf(one, index);
  }
  return count === 0 ? 0 : sum / count;
};

/** Texts are mostly made of a few hundred characters; bytes that are read as another language give rare ones. */
const ofCommon =
  (letter: RegExp, common: string): Likeness =>
  (text) =>
    partOf(text, (one) => {
      if (common.includes(one) || wide.test(one)) return 1;
      if (letter.test(one)) return 0.4;
      return sign.test(one) ? 0.6 : 0;
    });

const han = /[\u4e00-\u9fa5]/u;

export const likeChinese = ofCommon(
  han,
  "的一是不了在人有我他这这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指许許统統区區保至队隊形社便空决決治展马馬科司五基书書非则則听聽白却卻界达達光放强強像难難且思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運模型准準率参參评評测測称稱布源语語言训訓练練集组組织織构構排序速价價格输輸显顯存推答写寫代码碼阅閱读讀翻译譯摘均越低微调調任务務数據库庫视視频頻图圖像声音计算训练时延吞吐单单單元亿億千百月号號版使用下载載链鏈接简簡介项項备備注註零样样例试試标標准线線繁台臺灣湾究研公司网網络絡层層深神经经预預算法效能华為阿里百度腾騰智谱譜清华華北京上海香港",
);

export const likeJapanese = ofCommon(
  han,
  `${range(0x3041, 0x3096)}${range(0x30a1, 0x30fe)}日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治度務強気小七成期公持野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派点教報済書府活原先共得解名交資予川向際査勝面委告軍文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使求所次水半品昨論計死官増係感特情投示変打男基私各始島直両朝価式確村提運終挙果西勢減台広容必応演電歳住争談能無再位置企真流格有疑口過局少放税検町常校料沢裁状工建語球営空職証土与急止送援供可役構木割聴身費付施切由説転食比難防補車優夫研収断井何南石足違消境神番規術護展態導鮮備宅害配副算視条幹独警究育席輸訪楽起万着乗店述残想線率病農州武声質念待試族象銀域助例衛然早張映限親額監環験追商葉義伝働形落欧担好退準造英株技低毎医復負閣失移差衆個門写評課末守若脳極種美命含量望松非核観察整段横融型白深字答夜版票況音申様財港識訓練翻訳要公開億位精推論`,
);

const hangul = /[\uac00-\ud7a3]/u;

export const likeKorean = ofCommon(
  hangul,
  "이다는을의에가고하은지도를로한기사어들자서나그리시아인대일스정해전라수부과장보원상만여제구안요으게조있주마거오면우소미동세까비신계유모성적연국생문없것내당화속말발관무위드려니러저실선경공개트르산크레프치터데델확파메출간노교년월점회분용명방력물때단던네였았었습입된되않또및표준재역현후최양형행업체통심차복강각반평학언질답능순번호총합균매변율률별빛늘온운설집법예외불결토피벤큰글읽쓰코딩영근음본작목알임잘못처류종값록버함날짜름금식직칩카",
);

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join("");
}

const latin = /[a-z\u00c0-\u024f]/i;

/** In alphabets of their own, words hold no Latin letters and no capital behind a small one. */
const ofAlphabet =
  (letter: RegExp, common: string): Likeness =>
  (text) =>
    partOf(text, (one, at) => {
      const before = text[at - 1] ?? "";
      const after = text[at + 1] ?? "";
      if (!letter.test(one)) return sign.test(one) && !(letter.test(before) && letter.test(after)) ? 0.9 : 0;
      const isCapitalWithin = isCapital(one) && letter.test(before) && !isCapital(before);
      if (isCapitalWithin || latin.test(before) || latin.test(after)) return 0;
      if (!letter.test(before) && !letter.test(after)) return 0.5;
      return common.includes(one.toLowerCase()) ? 1 : 0.6;
    });

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

export const likeCyrillic = ofAlphabet(/[\u0400-\u045f\u0490\u0491]/u, "оеаинтсрвлкмдпуія");
export const likeGreek = ofAlphabet(/[\u0370-\u03ff]/u, "αοιετσνηυρπκμλςόίάέήω");

/** The letters beyond ASCII of the languages that an encoding is for. */
const languages = {
  western: [
    "àâæçéèêëîïôœùûüÿ",
    "äöüß",
    "áéíñóúü",
    "áâãàçéêíóôõúü",
    "àèéìíîòóùú",
    "æøåéèêóòâô",
    "åäöéü",
    "áéëïóöü",
    "áéíóúýðþæö",
    "àçèéíïòóúü",
    "õäöüšž",
  ],
  central: ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţșț", "čćđšž", "äöüß"],
  turkish: ["âçğıîöşüûi̇"],
} as const;

/** Letters that no language of an encoding has together were meant in another one, and so were signs within words. */
const ofLetters = (sets: readonly string[]): Likeness => {
  const known = sets.map((letters) => new Set([...letters, ...letters.toUpperCase()]));
  return (text) => {
    const likeOne = Math.max(...known.map((letters) => partOf(text, weightBy(text, letters))));
    const ofAny = new Set(known.flatMap((letters) => [...letters]));
    return Math.max(likeOne, partOf(text, weightBy(text, ofAny)) - ofSeveral);
  };
};

/** Texts hold names in several languages. */
const ofSeveral = 0.15;

const weightBy =
  (text: string, letters: ReadonlySet<string>) =>
  (one: string, at: number): number => {
    if (letters.has(one)) return isAmongLatin(text, at) ? 1 : 0;
    const isWithin = latin.test(text[at - 1] ?? "") && /[a-z\u00df-\u024f]/.test(text[at + 1] ?? "");
    return sign.test(one) && !(isWithin && /[²³¹ºª¿¡±¶]/u.test(one)) ? 1 : 0;
  };

const mostTogether = 2;

/** Whether a letter stands alone, or in a word of which no more than two letters on end are beyond ASCII. */
function isAmongLatin(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - mostTogether - 1), at + mostTogether + 2);
  const own = Math.min(at, mostTogether + 1);
  const [before = ""] = /[\u00a1-\u024f]*$/.exec(around.slice(0, own)) ?? [];
  const [after = ""] = /^[\u00a1-\u024f]*/.exec(around.slice(own + 1)) ?? [];
  const together = before.length + 1 + after.length;
  const isBeside = [around[own - before.length - 1], around[own + after.length + 1]].some((sign) =>
    /[a-z]/i.test(sign ?? ""),
  );
  return together <= mostTogether && (together === 1 || isBeside);
}

export const likeWestern = ofLetters(languages.western);
export const likeCentral = ofLetters(languages.central);
export const likeTurkish = ofLetters(languages.turkish);
