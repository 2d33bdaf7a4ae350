import { hasPhrase, textWords } from "./has-phrase";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";

type NamedPeriod = "week" | "month" | "quarter" | "year";

/** The shortest first: "year month" is a month. */
const words: readonly (readonly [period: NamedPeriod, phrases: readonly string[]])[] = [
  [
    "week",
    inLanguages({
      en: "week*",
      de: "woche*, kw, kalenderwoche*",
      fr: "semaine*",
      es: "semana*",
      pt: "semana*",
      it: "settimana*",
      nl: "week*, weken",
    }),
  ],
  [
    "month",
    inLanguages({
      en: "month*",
      de: "monat*, kalendermonat*",
      fr: "mois, mensuel*",
      es: "mes, meses, mensual*",
      pt: "mês, mes, meses, mensal*",
      it: "mese, mesi, mensil*",
      nl: "maand*",
    }),
  ],
  [
    "quarter",
    inLanguages({
      en: "quarter*, qtr",
      de: "quartal*",
      fr: "trimestr*",
      es: "trimestr*",
      pt: "trimestr*",
      it: "trimestr*",
      nl: "kwartaal*, kwartalen",
    }),
  ],
  [
    "year",
    inLanguages({
      en: "year*, annual*, fy",
      de: "jahr*, geschäftsjahr*, kalenderjahr*",
      fr: "année*, an, annuel*, exercice",
      es: "año*, anual*, ejercicio",
      pt: "ano, anos, anual*, exercício",
      it: "anno, anni, annual*, esercizio",
      nl: "jaar, jaren, boekjaar",
    }),
  ],
];

/** The stretch of time that a heading names: "Quarter start" is a quarter; null where it names none. */
export function namedPeriod(heading: string): NamedPeriod | null {
  const said = [...headingWords(heading), ...textWords(heading)];
  return words.find(([, phrases]) => hasPhrase(said, phrases))?.[0] ?? null;
}
