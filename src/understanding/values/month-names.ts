/**
 * Months by their names and usual short forms in English, German, French, Spanish, Portuguese,
 * Italian and Dutch, without accents and final points.
 */
const names: readonly (readonly string[])[] = [
  ["january", "jan", "januar", "janner", "janvier", "janv", "enero", "ene", "janeiro", "gennaio"],
  ["february", "feb", "februar", "fevrier", "fevr", "fev", "febrero", "fevereiro", "febbraio"],
  ["march", "mar", "marz", "maerz", "mrz", "mars", "marzo", "marco", "maart", "mrt"],
  ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
  ["may", "mai", "mayo", "maio", "maggio", "mag", "mei"],
  ["june", "jun", "juni", "juin", "junio", "junho", "giugno", "giu"],
  ["july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug"],
  ["august", "aug", "aout", "agosto", "ago", "augustus"],
  ["september", "sep", "sept", "septembre", "septiembre", "setiembre", "setembro", "settembre"],
  ["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott"],
  ["november", "nov", "novembre", "noviembre", "novembro"],
  ["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic", "dezembro", "dicembre"],
];

const alsoNames: readonly (readonly [string, number])[] = [
  ["gen", 1],
  ["januari", 1],
  ["februari", 2],
  ["set", 9],
  ["sett", 9],
];

const months: ReadonlyMap<string, number> = new Map([
  ...names.flatMap((ofMonth, index) => ofMonth.map((name): [string, number] => [name, index + 1])),
  ...alsoNames,
]);

/** Letters without their accents, in small letters: "März" is "marz". */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  for (let index = 0; index < lower.length; index += 1) {
    if (lower.charCodeAt(index) > 0x7f) return lower.normalize("NFD").replace(/\p{M}/gu, "");
  }
  return lower;
}

/** 1 to 12 for the name of a month that is already folded. */
export function monthOf(word: string): number | null {
  return months.get(word) ?? null;
}
