/** January to December in the languages that tables are written in, without accents. */
const names: readonly string[] = [
  "january januar jaenner janner januari janvier enero gennaio janeiro январь января",
  "february februar feber februari fevrier febrero febbraio fevereiro февраль февраля",
  "march marz maerz mrz maart mrt mars marzo marco март марта",
  "april avril abril aprile апрель апреля",
  "may mai mei mayo maggio maio маи мая",
  "june juni juin junio giugno junho июнь июня",
  "july juli juillet julio luglio julho июль июля",
  "august augustus aout agosto август августа",
  "september septembre septiembre setiembre settembre setembro сентябрь сентября",
  "october oktober octobre octubre ottobre outubro октябрь октября",
  "november novembre noviembre novembro ноябрь ноября",
  "december dezember decembre diciembre dicembre dezembro декабрь декабря",
];

const shortest = 3;

/** Every name and what it is cut to, from three letters on; `jui` may be two months and is none. */
const byStart: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, Set<number>>();
  for (const [month, all] of names.entries())
    for (const name of all.split(" "))
      for (let length = Math.min(shortest, name.length); length <= name.length; length += 1) {
        const start = name.slice(0, length);
        found.set(start, (found.get(start) ?? new Set()).add(month + 1));
      }
  return new Map(
    [...found].flatMap(([start, [month = 0, ...others]]) =>
      others.length === 0 ? [[start, String(month).padStart(2, "0")] as const] : [],
    ),
  );
})();

/** `01` to `12` of the name of a month, whole or cut short: `Sept`, `Mai`, `août`. */
export const monthOf = (word: string): string | undefined =>
  byStart.get(word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
