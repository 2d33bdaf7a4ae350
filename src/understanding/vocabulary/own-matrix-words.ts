import { hasPhrase, textWords } from "./has-phrase";
import { inLanguages } from "./in-languages";
import { isTotalWord } from "./total-words";

const weights = inLanguages({
  en: "weight, weights, weighting, weightings, weightage, wt",
  de: "gewicht, gewichte, gewichtung, gewichtungen",
  fr: "poids, pondération, pondérations, coefficient, coefficients",
  es: "peso, pesos, ponderación, ponderaciones",
  pt: "peso, pesos, ponderação, ponderações",
  it: "peso, pesi, ponderazione, ponderazioni",
  nl: "gewicht, gewichten, weging, wegingsfactor",
});

/** A weight on the scales, not of a criterion. */
const masses = new Set("kg g t lb lbs oz ton tons tonnes gross net brutto netto".split(" "));

const scores = inLanguages({
  en: "score, scores, rating, weighted sum, weighted total, points, result, overall",
  de: "score, punkte, nutzwert, ergebnis, gesamtnutzen, wertung",
  fr: "score, note, points, résultat",
  es: "puntuación, puntaje, puntos, resultado",
  pt: "pontuação, pontos, resultado, nota",
  it: "punteggio, punti, risultato",
  nl: "score, punten, resultaat",
});

const ranks = inLanguages({
  en: "rank, ranking, place, position",
  de: "rang, rangfolge, platz",
  fr: "rang, classement",
  es: "rango, clasificación, posición",
  pt: "classificação, posição",
  it: "posizione, classifica",
  nl: "rang, plaats",
});

const criteria = inLanguages({
  en: "criterion, criteria, criterias, factor, factors, attribute, attributes",
  de: "kriterium, kriterien, faktor, faktoren, merkmal, merkmale",
  fr: "critère, critères, facteur, facteurs",
  es: "criterio, criterios, factor, factores",
  pt: "critério, critérios, fator, fatores",
  it: "criterio, criteri, fattore, fattori",
  nl: "criterium, criteria, factor, factoren",
});

const longestLabel = 40;

function says(text: string, phrases: readonly string[]): boolean {
  return text.length <= longestLabel && hasPhrase(textWords(text), phrases);
}

/** Whether a label says that weights of criteria stand beside it. */
export function isWeightsLabel(text: string): boolean {
  return says(text, weights) && !textWords(text).some((word) => masses.has(word));
}

/** Whether a label says that what stands with it is worked out: a score, a rank or a total. */
export function isResultLabel(text: string): boolean {
  return isTotalWord(text) || says(text, scores) || says(text, ranks);
}

export function isScoreLabel(text: string): boolean {
  return isTotalWord(text) || says(text, scores);
}

export function isCriteriaLabel(text: string): boolean {
  return says(text, criteria);
}

const higher = new Set(["+", "max", "maximize", "maximise", "higher", "↑"]);
const lower = new Set(["-", "–", "−", "min", "minimize", "minimise", "lower", "↓"]);

/** What a mark of a direction means; null for any other text. */
export function directionMark(text: string): "higher" | "lower" | null {
  const mark = text.trim().toLowerCase();
  if (higher.has(mark)) return "higher";
  return lower.has(mark) ? "lower" : null;
}
