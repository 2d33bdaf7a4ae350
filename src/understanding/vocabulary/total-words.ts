import { textWords } from "./has-phrase";
import { inLanguages } from "./in-languages";

const totals = new Set(
  inLanguages({
    en: "total, totals, grand total, subtotal, subtotals, sub total, sum, overall, overall total, total sum, average, avg, mean, median, sum total, running total, total general, all accounts, all customers, grand totals, tot, overall result, result, balance carried forward",
    de: "gesamt, gesamtergebnis, gesamtsumme, summe, zwischensumme, teilsumme, endsumme, ergebnis, teilergebnis, durchschnitt, mittelwert, insgesamt, summe gesamt, gesamt summe, total, übertrag, zwischenergebnis, gesamtbetrag, summen, schnitt, alle kunden",
    fr: "total, totaux, total général, sous total, somme, moyenne, ensemble, total global, moyenne générale, somme totale, résultat, report, médiane",
    es: "total, totales, total general, subtotal, suma, suma total, promedio, media, gran total, sumatoria, resultado total, mediana",
    pt: "total, totais, total geral, subtotal, soma, soma total, média, total global, somatório, mediana",
    it: "totale, totali, totale generale, totale complessivo, subtotale, somma, media, complessivo, parziale, somma totale, sub totale, mediana",
    nl: "totaal, totalen, eindtotaal, subtotaal, som, gemiddelde, gemiddeld, algemeen totaal, totaal generaal, sub totaal, mediaan",
  }),
);

/** A total of a group says so before or behind the group's name: "Total North", "Nord Ergebnis". */
const before = new Set(
  inLanguages({
    en: "total, subtotal, sum, average, sub total, grand total",
    de: "summe, zwischensumme, gesamt, gesamtsumme, durchschnitt, gesamtergebnis",
    fr: "total, sous total, somme, moyenne",
    es: "total, subtotal, suma, promedio",
    pt: "total, subtotal, soma, média",
    it: "totale, subtotale, somma, media",
    nl: "totaal, subtotaal, som, gemiddelde",
  }),
);

const joining = new Set(
  "of for all the per by von für alle aller der die de du des les la le el los las do da dos das di del dei delle van het and und et y e in".split(
    " ",
  ),
);

/** Words that only place or count a total: "Total 2025", "Total EUR", "Total (12 rows)". */
const measures = new Set(
  "eur usd gbp chf brl year month quarter jahr monat quartal annee mois ano mes anno mese jaar maand rows records accounts customers kunden clients clientes clienti klanten ht ttc net netto brutto revenue sales umsatz".split(
    " ",
  ),
);

/**
 * Whether a first cell says that its row is a total, subtotal or average. Only the words: whether
 * the numbers are one is checked by their arithmetic, for a customer may be called Total.
 */
export function isTotalWord(text: string): boolean {
  const words = textWords(text);
  if (words.length === 0 || words.length > 6) {
    return /^\s*[∑Σ]\s*$/u.test(text);
  }
  const content = words.filter((word) => !joining.has(word));
  const whole = content.join(" ");
  if (totals.has(words.join(" ")) || totals.has(whole)) {
    return true;
  }
  const essential = content.filter((word) => !measures.has(word) && !/^\d+$/u.test(word));
  if (essential.length > 0 && totals.has(essential.join(" "))) {
    return true;
  }
  return isNamedTotal(text, words);
}

/** "Total for North", "Summe: Nord", and the pivot tables' "North Total" and "Nord Ergebnis". */
function isNamedTotal(text: string, words: readonly string[]): boolean {
  const opens = before.has(words[0] ?? "") || before.has(words.slice(0, 2).join(" "));
  const isMarked =
    /^[^:]*:/u.test(text) || joining.has(words[1] ?? "") || joining.has(words[2] ?? "");
  if (opens && isMarked) {
    return true;
  }
  const last = words[words.length - 1] ?? "";
  return words.length > 1 && words.length < 4 && ["total", "ergebnis", "totaal"].includes(last);
}
