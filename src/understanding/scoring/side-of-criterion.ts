import type { CriterionSide } from "../../domain/selection/quadrant";
import { hasPhrase, textWords } from "../vocabulary/has-phrase";
import { headingWords } from "../vocabulary/heading-words";
import { inLanguages } from "../vocabulary/in-languages";
import { standardCriteria } from "../vocabulary/criteria-library";

/** Of the standard criteria, those that tell how we stand with an account; the others tell what it is worth. */
const ofStrength: readonly string[] = [
  "Product fit",
  "Partner history and potential",
  "Customer tenure",
  "Existing relationships",
  "Cultural fit",
  "Trust and openness",
  "Referrals",
];

/** What customers think of us and how much of their business is ours, in the headings of lists. */
const strengthWords = inLanguages({
  en: "satisfaction, nps, csat, wallet share, share of wallet, win rate, loyalty, retention, churn, health, service level, complaint*, ticket*, on time",
  de: "zufriedenheit, lieferanteil, loyalität, abwanderung, beschwerde*, reklamation*",
  fr: "satisfaction, part de portefeuille, fidélité, réclamation*",
  es: "satisfacción, cuota de cliente, fidelidad, reclamac*",
  pt: "satisfação, fidelidade, reclamaç*",
  it: "soddisfazione, fedeltà, reclam*",
  nl: "tevredenheid, loyaliteit, klacht*",
});

const strengths = standardCriteria.filter(({ name }) => ofStrength.includes(name));

/**
 * Does a criterion tell how attractive an account is, or how strong we are there? A proposal from its
 * words, which people change; what no word tells counts for attractiveness.
 */
export function sideOfCriterion(name: string, column: string): CriterionSide {
  const isOfStrength = [name, column].some((text) => {
    const words = [...headingWords(text), ...textWords(text)];
    return (
      hasPhrase(words, strengthWords) ||
      strengths.some(
        (standard) =>
          standard.name.toLowerCase() === text.trim().toLowerCase() ||
          (hasPhrase(words, standard.told) && !hasPhrase(words, standard.otherwise)),
      )
    );
  });
  return isOfStrength ? "strength" : "attractiveness";
}
