/** January to December in the languages that tables are written in, without accents. */
const names = [
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
].map((ofMonth) => ofMonth.split(" "));

const shortest = 3;
const starts: ReadonlySet<string> = new Set(names.flat().map((name) => name.slice(0, shortest)));
const accents = /[\u0300-\u036f]/g;

/**
 * `01` to `12` of the name of a month, whole or cut to three letters or more: `Sept`, `Mai`, `août`; `jui` may be two months and
 * is none.
 */
export function monthOf(word: string): string | undefined {
  const start = word.toLowerCase().normalize("NFD").replace(accents, "");
  if (!starts.has(start.slice(0, shortest))) return undefined;
  const months = names.flatMap((all, month) => (all.some((name) => name.startsWith(start)) ? [month + 1] : []));
  const [month, ...others] = months;
  return month === undefined || others.length > 0 ? undefined : String(month).padStart(2, "0");
}
