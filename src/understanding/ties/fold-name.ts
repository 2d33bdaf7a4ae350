/** Legal forms say nothing about which company it is. */
const legalForms = new Set(
  (
    "inc incorporated corp corporation co company llc llp lp ltd limited plc pty gmbh ag kg kgaa ohg ug mbh se ev " +
    "sa sas sarl sasu eurl snc sl slu srl spa sapa bv nv vof cv lda ltda eireli me epp sgps oy ab as aps"
  ).split(" "),
);

/** A name for comparing: without case, accents, marks, double blanks and legal forms at its end. */
export function foldName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/&/gu, " and ")
    // "S.A." is one word of two letters.
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  while (words.length > 1 && legalForms.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** An id for comparing: without case, hyphens, blanks and leading zeros of its number. */
export function foldId(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/(^|\D)0+(?=\d)/gu, "$1");
}
