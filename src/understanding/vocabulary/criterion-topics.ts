import { isIdentifying, tellsSinceTrouble } from "./criterion-words";
import { hasPhrase, textWords } from "./has-phrase";
import { headingWords } from "./heading-words";
import { inLanguages, type InLanguages } from "./in-languages";

/** What a number says about how much an account deserves; columns of one topic say much the same. */
export type CriterionTopic =
  | "potential"
  | "fit"
  | "worth"
  | "relationship"
  | "process"
  | "history"
  | "burden"
  | "size"
  | "other";

type Rule = readonly [CriterionTopic, readonly string[]];

function rule(topic: CriterionTopic, words: InLanguages): Rule {
  return [topic, inLanguages(words)];
}

/** The first rule that fits decides; what costs or delays comes before what pays. */
const rules: readonly Rule[] = [
  rule("history", {
    en: "customer since, client since, account since, partner since, member since, established, founded, incorporated, founding date, founding year, days since, weeks since, months since, recency",
    de: "kunde seit, kundin seit, gegründet, gründung*, tage seit, monate seit",
    fr: "client depuis, fondé*, jours depuis, mois depuis",
    es: "cliente desde, fundad*, días desde, meses desde",
    pt: "cliente desde, fundad*, dias desde, meses desde",
    it: "cliente dal, fondat*, giorni da, giorni dall*, mesi da",
    nl: "klant sinds, opgericht, dagen sinds, maanden sinds",
  }),
  rule("process", {
    en: "people decide, people decision, persons decide, number decide, number decision, employees decide, employees decision, staff decide, staff decision, decision maker*, decider*, approval*, approver*, buying centre, buying center, days pay, days until pay, payment days, days payment, dso, overdue, late pay*, sales cycle, cycle time, days close, lead time, response time, resolution*, days resolve",
    de: "entscheider*, entscheidungsträger, zahlungsziel, zahlungsdauer, zahlungsverzug, zahlung tage, tage zahlung*, zahlungs tage, überfällig*, verkaufszyklus, lieferzeit, durchlaufzeit, reaktionszeit, lösungszeit, bearbeitungszeit",
    fr: "décideur*, jours paiement, délai*, retard*, cycle vente, temps réponse, temps résolution",
    es: "decisor*, días pago, días cobro, plazo*, demora*, ciclo venta, tiempo respuesta, tiempo resolución",
    pt: "decisor*, dias pagamento, prazo*, atraso*, ciclo venda*, tempo resposta, tempo resolução",
    it: "decisor*, giorni pagamento, giorni incasso, ritardo, ritardi, ciclo vendita, tempo risposta, tempo risoluzione",
    nl: "beslisser*, betaaltermijn, betalingstermijn, betaaldagen, dagen betaling, dagen betalen, verkoopcyclus, levertijd, doorlooptijd, reactietijd, oplostijd",
  }),
  rule("burden", {
    en: "distance, km, miles, churn*, attrition, risk*, complaint*, ticket*, escalation*, incident*, return, returns, claim, claims, cost, costs, discount*, rebate*, expens*, debt, debts",
    de: "entfernung, distanz, risik*, reklamation*, beschwerde*, retoure*, kosten, rabatt*, kündigung*, abwanderung*, störung*, schulden, mahnung*, storno*",
    fr: "distance, risque*, réclamation*, plainte*, coût, coûts, remise*, rabais, résiliation*, impayé*, dette*, litige*",
    es: "distancia, riesgo*, reclamacion*, queja*, devolucion*, costo*, coste*, descuento*, abandono*, incidencia*, deuda*",
    pt: "distância, risco*, reclamac*, queixa*, devoluc*, custo*, desconto*, cancelamento*, chamado*, dívida*",
    it: "distanza, rischi*, reclam*, reso, resi, costo, costi, sconto, sconti, disdett*, abbandon*, debito, debiti",
    nl: "afstand, risico*, klacht*, retour*, kosten, korting*, opzegging*, melding*, storing*, schuld*",
  }),
  rule("potential", {
    en: "potential, growth, pipeline, opportunit*, white space, whitespace, forecast*, expected value",
    de: "potenzial*, potential*, wachstum*, pipeline, chance, chancen, prognose*",
    fr: "potentiel*, croissance*, pipeline, opportunité*, prévision*",
    es: "potencial*, crecimiento*, pipeline, oportunidad*, previsión*, pronóstico*",
    pt: "potencial*, crescimento*, pipeline, oportunidade*, previsão*",
    it: "potenzial*, crescita*, pipeline, opportunità, previsione*",
    nl: "potentieel*, groei*, pipeline, kans, kansen, prognose*",
  }),
  rule("fit", {
    en: "fit, alignment, strategic*",
    de: "passung, strategisch*",
    fr: "adéquation, stratégi*",
    es: "encaje, ajuste, estratégic*",
    pt: "adequação, aderência, estratégic*",
    it: "affinità, strategic*",
    nl: "aansluiting, strategisch*",
  }),
  rule("relationship", {
    en: "relation*, trust*, partner*, loyal*, nps, recommend*, satisf*, csat, health*, engage*, friendliness",
    de: "beziehung*, vertrauen*, partnerschaft*, treue, loyal*, zufriedenheit*, empfehlung*, weiterempfehlung*",
    fr: "relation*, confiance, partenariat*, fidélité, satisfaction*, recommandation*",
    es: "relación*, confianza, alianza*, lealtad, fidelidad, satisfacción, recomendación*",
    pt: "relação*, relacionamento*, confiança, parceria*, lealdade, fidelidade, satisfação, recomendação*",
    it: "relazion*, fiducia, partnership, lealtà, fedeltà, soddisfazione, raccomandazion*",
    nl: "relatie*, vertrouwen, partnerschap*, trouw, loyaliteit, tevredenheid*, aanbeveling*",
  }),
  rule("history", {
    en: "tenure, year as, year with, years as, years with, years of, month with, months as, months with, months of, customer for, win rate, probab*, retention, renewal*, share wallet",
    de: "jahre als, wahrscheinlichkeit*, verlängerung*, bindung*, lieferanteil",
    fr: "ancienneté, probabilité*, renouvellement*",
    es: "antigüedad, probabilidad*, renovación*",
    pt: "antiguidade, probabilidade*, renovação*",
    it: "anzianità, probabilità, rinnovo, rinnovi",
    nl: "waarschijnlijkheid*, verlenging*",
  }),
  rule("worth", {
    en: "revenue*, sales, turnover, amount*, value, margin*, profit*, spend*, order*, arr, mrr, acv, billing*, income, deal*, won",
    de: "umsatz*, umsätze, erlös*, absatz*, marge*, gewinn*, deckungsbeitrag*, ertrag*, bestellung*, auftrag*, aufträge, betrag, wert",
    fr: "chiffre affaires, ca, vente, ventes, montant*, valeur*, marge*, bénéfice*, commande, commandes, revenu*",
    es: "venta, ventas, facturación, ingreso*, importe*, monto*, valor, margen*, beneficio*, pedido*",
    pt: "venda, vendas, faturamento*, receita*, valor, margem*, lucro*, pedido*, encomenda*",
    it: "fatturato*, ricavo, ricavi, vendita, vendite, importo, importi, valore, margine, profitto, ordine, ordini",
    nl: "omzet*, verkoop, verkopen, bedrag*, waarde*, marge*, winst*, bestelling*",
  }),
  rule("size", {
    en: "employee*, headcount, seats, seat, size, license*, licence*, users, user",
    de: "mitarbeiter, lizenz*, nutzer*, größe",
    fr: "effectif*, employés, salariés, licences, utilisateurs, taille",
    es: "empleados, licencias, usuarios, tamaño",
    pt: "funcionários, colaboradores, licenças, usuários, utilizadores, tamanho",
    it: "dipendenti, licenze, utenti, dimensione*",
    nl: "medewerkers, werknemers, licenties, gebruikers, grootte, omvang",
  }),
];

/** What a heading promises as a criterion; null for numbers that only name, place or date something, which includes the time since a trouble. */
export function criterionTopic(heading: string): CriterionTopic | null {
  if (isIdentifying(heading) || tellsSinceTrouble(heading)) return null;
  const words = [...headingWords(heading), ...textWords(heading)];
  const found = rules.find(([, phrases]) => hasPhrase(words, phrases));
  return found?.[0] ?? "other";
}
