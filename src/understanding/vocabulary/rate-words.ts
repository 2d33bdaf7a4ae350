import { hasPhrase, textWords } from "./has-phrase";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";

/** Rates, scores, prices and ages: a sum of them means nothing. */
const rates = inLanguages({
  en: "prob, probability, rate, rates, ratio, share, percent, percentage, pct, score, rating, nps, csat, satisfaction, recommend, fit, price, days, age, year, average, avg, mean, median, index, level, grade, margin pct",
  de: "wahrscheinlichkeit, quote, anteil, prozent, bewertung, note, zufriedenheit, weiterempfehlung, passung, preis, tage, alter, jahr, durchschnitt, mittelwert, index, grad",
  fr: "probabilité, taux, part, pourcentage, note, satisfaction, recommandation, prix, jours, âge, année, moyenne, indice, niveau",
  es: "probabilidad, tasa, cuota, porcentaje, puntuación, nota, satisfacción, recomendación, precio, días, edad, año, promedio, media, índice, nivel",
  pt: "probabilidade, taxa, quota, percentual, porcentagem, pontuação, nota, satisfação, recomendação, preço, dias, idade, ano, média, índice, nível",
  it: "probabilità, tasso, quota, percentuale, punteggio, voto, soddisfazione, raccomandazione, prezzo, giorni, età, anno, media, indice, livello",
  nl: "waarschijnlijkheid, percentage, aandeel, procent, score, beoordeling, cijfer, tevredenheid, aanbeveling, prijs, dagen, leeftijd, jaar, gemiddelde, index, niveau",
});

/** Whether a heading names what is averaged and never added up. */
export function isRate(heading: string): boolean {
  return (
    heading.includes("%") || hasPhrase([...headingWords(heading), ...textWords(heading)], rates)
  );
}
