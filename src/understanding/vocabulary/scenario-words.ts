import { hasPhrase } from "./has-phrase";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";

const scenarios = inLanguages({
  en: "budget, plan, planned, target*, goal*, forecast*, actual, actuals, quota, return*, refund*, credit*, cancelled, canceled, lost, template, archive, old, backup, copy",
  de: "budget, plan, soll, ist, ziel*, prognose*, planung, retoure*, gutschrift*, storno*, verloren*, vorlage, archiv, alt, sicherung, kopie",
  fr: "budget, plan, objectif*, prevision*, realise*, reel, retour*, avoir*, perdu*, modele, archive*, ancien*, copie",
  es: "presupuesto, plan, objetivo*, prevision*, real, devolucion*, abono*, perdid*, plantilla, archivo, antiguo, copia",
  pt: "orcamento, plano, meta*, previsao, previsoes, realizado, devolucao, devolucoes, perdid*, modelo, arquivo, antigo, copia",
  it: "budget, piano, obiettiv*, prevision*, consuntivo, resi, nota credito, persi, modello, archivio, vecchio, copia",
  nl: "budget, plan, doel*, prognose*, werkelijk*, retour*, creditnota*, verloren, sjabloon, archief, oud, kopie",
});

/**
 * What a list's name says of the nature of its amounts, "" for nothing: a budget beside actuals,
 * returns beside sales, a copy beside the original.
 */
export function scenarioOf(listName: string): string {
  const words = headingWords(listName);
  return scenarios.filter((phrase) => hasPhrase(words, [phrase])).join(" ");
}
