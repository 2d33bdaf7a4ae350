import { joiningWords } from "./changing-words";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";
import { matchHeading } from "./match-heading";

const justName = new Set(
  inLanguages({
    en: "name, full name, display name",
    de: "name, bezeichnung",
    fr: "nom, intitulé, dénomination",
    es: "nombre, nombre completo",
    pt: "nome, nome completo",
    it: "nome, nominativo, denominazione",
    nl: "naam",
  }),
);

/**
 * How surely a heading names the column of accounts: 4 it is the word itself, 3 it holds the word,
 * 2 it is just a name, 1 it is an account's id or number, 0 it says something else.
 */
export function accountHeadingStrength(heading: string): 0 | 1 | 2 | 3 | 4 {
  const words = headingWords(heading).filter((word) => !joiningWords.has(word));
  if (justName.has(words.join(" "))) {
    return 2;
  }
  const matches = matchHeading(heading);
  const named = matches.find(({ kind, field }) => kind === "accounts" && field === "name");
  const pointed = matches.find(({ kind, field }) => kind === "orders" && field === "account");
  const identified = matches.find(({ kind, field }) => kind === "accounts" && field === "id");
  if (pointed?.shape === "id" || (identified?.strength ?? 0) > 0.9) {
    return (pointed?.strength ?? identified?.strength ?? 0) > 0.5 ? 1 : 0;
  }
  const strength = Math.max(named?.strength ?? 0, pointed?.strength ?? 0);
  if (strength >= 0.99) {
    return 4;
  }
  return strength >= 0.5 ? 3 : 0;
}
