/** Lower case without accents: "Société" is "societe", "Größe" is "grosse", "Nº" is "no". */
export function foldWord(text: string): string {
  return text
    .replace(/n°/giu, "no ")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ß/gu, "ss")
    .replace(/æ/gu, "ae")
    .replace(/[œø]/gu, (letter) => (letter === "œ" ? "oe" : "o"));
}
