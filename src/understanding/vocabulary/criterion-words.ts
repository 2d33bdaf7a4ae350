import { hasPhrase, textWords } from "./has-phrase";
import { headingWords } from "./heading-words";
import { inLanguages } from "./in-languages";
import { matchHeading } from "./match-heading";

/** A day or a year of beginning, not the time since then: the earlier, the longer it has lasted. */
const beginnings = inLanguages({
  en: "customer since, client since, account since, partner since, member since, established, founded, incorporated, founding date, founding year, signup, sign up",
  de: "kunde seit, gegründet, gründung*, gründungsjahr",
  fr: "client depuis, fondé*, création société, année création, date création",
  es: "cliente desde, fundad*, fundación, fecha alta",
  pt: "cliente desde, fundad*, fundação, data cadastro",
  it: "cliente dal, fondat*, fondazione",
  nl: "klant sinds, opgericht, oprichting*",
});

/** "Since" at an end of the heading dates; inside it only bounds ("Revenue since 2020"). */
const sinceWords = new Set(["since", "seit", "depuis", "desde", "dal", "sinds"]);

function tellsBeginning(words: readonly string[]): boolean {
  const isAtAnEnd = sinceWords.has(words[0] ?? "") || sinceWords.has(words[words.length - 1] ?? "");
  return isAtAnEnd || hasPhrase(words, beginnings);
}

/** Time since something went wrong: the longer ago the better, and blank where nothing ever did. */
const sinceTrouble = inLanguages({
  en: "since churn*, since complaint*, since escalation*, since incident*, since cancel*, since downgrade*",
  de: "seit kündigung*, seit abwanderung*, seit beschwerde*, seit reklamation*, seit eskalation*",
  fr: "depuis résiliation*, depuis réclamation*, depuis plainte*, depuis incident*",
  es: "desde baja*, desde reclamacion*, desde queja*, desde incidencia*",
  pt: "desde cancelamento*, desde reclamac*, desde queixa*, desde incidente*",
  it: "da disdett*, dall disdett*, dall ultima disdett*, dall ultimo reclamo",
  nl: "sinds opzegging*, sinds klacht*, sinds incident*",
});

/** A poor criterion by itself: a blank would count as the worst where it is the best news. */
export function tellsSinceTrouble(heading: string): boolean {
  return hasPhrase([...headingWords(heading), ...textWords(heading)], sinceTrouble);
}

/** What costs, delays or endangers: the less the better, whatever stands beside it. */
const lowerIsBetter = inLanguages({
  en: "people decide, people decision, persons decide, number decide, number decision, employees decide, employees decision, staff decide, staff decision, decision maker*, decider*, approval*, approver*, buying centre, buying center, days pay, days until pay, payment days, days payment, dso, overdue, late pay*, sales cycle, cycle time, days close, lead time, response time, resolution*, days resolve, hours resolve, time resolve, distance, km, miles, churn*, attrition, risk*, complaint*, ticket*, escalation*, incident*, return, returns, returned, claim*, cost, costs, costing, discount*, rebate*, expense*, debt, debts, outstanding, cancel*, defect*, delay*, error*, issue, issues, dispute*, refund*, competitor*, competition, competitive, days since, inactivity, idle, downtime, effort, rejection*, bad debt*, write off*, lost, losses, time to, bounce*, unpaid, credit note*, severity, reject*, recency, loss",
  de: "risiko, risiken, risik*, zahlungsziel, zahlungsdauer, zahlungsverzug, zahlungsverzögerung, verzug, reklamation*, beschwerde*, retoure*, rückgabe*, kosten, rabatt*, nachlass*, entfernung, distanz, kündigung*, abwanderung*, ticket*, störung*, eskalation*, lieferzeit, durchlaufzeit, reaktionszeit, lösungszeit, bearbeitungszeit, schulden, überfällig*, offene posten, mahnung*, storno*, stornierung*, verspätung*, fehler*, mängel, mangel, aufwand, wettbewerb*, zahlung tage, zahlungs dauer, zahlungs tage, tage zahlung*, gutschrift*, verlust*, verkaufszyklus, entscheider*, entscheidungsträger, ausfall*, tage seit, mahnstufe, skonto, beanstandung*, erstattung*, rückstand",
  fr: "risque*, réclamation*, plainte*, retour, retours, coût, coûts, remise*, rabais, distance, résiliation*, attrition, incident*, ticket*, délai*, retard*, impayé*, dette*, litige*, annulation*, décideur*, jours paiement, cycle vente, escalade*, avoir, avoirs, remboursement*, défaut*, erreur*, concurrent*, concurrence, temps réponse, temps résolution, frais, encours échu, jours depuis, perte*, rejet*, relance*, effort",
  es: "riesgo*, reclamacion*, queja*, devolucion*, costo*, coste*, descuento*, distancia, baja, bajas, abandono*, incidencia*, incidente*, ticket*, plazo*, retraso*, demora*, mora, morosidad, deuda*, vencido*, vencida*, cancelacion*, decisor*, días pago, días cobro, ciclo venta, gasto*, reembolso*, error*, defecto*, competidor*, competencia, tiempo respuesta, tiempo resolución, impago*, pérdida*, rechazo*, litigio*, días desde, escalacion*, escalamiento*",
  pt: "risco*, reclamac*, queixa*, devoluc*, custo*, desconto*, distância, cancelamento*, churn, incidente*, chamado*, ticket*, prazo*, atraso*, dívida*, vencido*, inadimpl*, decisor*, dias pagamento, ciclo venda*, despesa*, gasto*, reembolso*, erro*, defeito*, concorrente*, concorrência, tempo resposta, tempo resolução, perda*, rejeic*, litígio*, dias desde, ocorrência*, mora",
  it: "rischio, rischi, rischiosità, reclamo, reclami, reso, resi, costo, costi, sconto, sconti, distanza, disdetta, disdette, abbandono, abbandoni, ticket*, segnalazion*, ritardo, ritardi, tempi, tempo risposta, tempo risoluzione, debito, debiti, scaduto, scaduti, insolut*, annullament*, decisor*, giorni pagamento, giorni incasso, ciclo vendita, spesa, spese, rimbors*, errore, errori, difett*, concorren*, perdit*, contenzios*, giorni da, escalation, sollecit*",
  nl: "risico*, klacht*, retour*, kosten, korting*, afstand, opzegging*, verloop, melding*, incident*, ticket*, betaaltermijn, betalingstermijn, betaaldagen, levertijd, doorlooptijd, reactietijd, oplostijd, schuld*, achterstallig*, achterstand*, annulering*, beslisser*, dagen betaling, dagen betalen, verkoopcyclus, terugbetaling*, fout*, defect*, concurrent*, concurrentie, verlies, vertraging*, dagen sinds, escalatie*, aanmaning*, creditnota*, storing*",
});

/** What pays, lasts or fits: the more the better. */
const higherIsBetter = inLanguages({
  en: "potential, growth, pipeline, opportunit*, white space, whitespace, forecast*, expected value, fit, alignment, strategic*, relation*, trust*, partner*, loyal*, nps, recommend*, satisf*, csat, health*, engage*, tenure, years as, years with, years of, months as, months with, customer for, win rate, probab*, retention, renewal*, share wallet, wallet, revenue*, sales, turnover, amount*, value, margin*, profit*, spend*, order, orders, arr, mrr, acv, tcv, billing*, income, deal, deals, won, employees, employee, headcount, seats, seat, size, licen*, users, user, earnings, contribution, upsell, cross sell, purchases, quantity, volume, score, rating, influence, access, friendliness, innovation, reference*, quality, adoption, usage, attractiveness, frequency, duration relationship, products, share",
  de: "potenzial*, potential*, wachstum*, pipeline, chance, chancen, prognose*, passung, strategisch*, strategie*, beziehung*, vertrauen*, partnerschaft*, treue, loyal*, zufriedenheit*, empfehlung*, weiterempfehlung*, engagement, umsatz*, umsätze, erlös*, absatz*, marge*, gewinn*, deckungsbeitrag*, ertrag*, bestellung*, auftrag*, aufträge, auftragswert, wert, menge, volumen*, mitarbeiter*, lizenz*, nutzer*, größe, lieferanteil, anteil, wahrscheinlichkeit*, einkauf, einkaufsvolumen, bindung*, verlängerung*, bonität, kundenwert, jahre als, referenz*, einfluss, attraktivität, ergebnis, betrag, qualität, innovation*, dauer beziehung, budget",
  fr: "potentiel*, croissance*, pipeline, opportunité*, prévision*, adéquation, stratégi*, relation*, confiance, partenariat*, fidélité, fidélisation, satisfaction*, recommandation*, engagement, chiffre affaires, ca, vente, ventes, montant*, valeur*, marge*, bénéfice*, profit*, rentabilité, commande, commandes, revenu*, effectif*, employés, salariés, licences, utilisateurs, taille, part, probabilité*, renouvellement*, ancienneté, quantité*, volume*, notoriété, influence, qualité, référence*, innovation",
  es: "potencial*, crecimiento*, pipeline, oportunidad*, previsión*, pronóstico*, encaje, ajuste, estratégic*, estrategia, relación*, relaciones, confianza, alianza*, lealtad, fidelidad, satisfacción, recomendación*, compromiso, venta, ventas, facturación, ingreso*, importe*, monto*, valor, valores, margen*, beneficio*, rentabilidad, ganancia*, utilidad*, pedido*, empleados, licencias, usuarios, tamaño, cuota, probabilidad*, renovación*, renovaciones, antigüedad, cantidad*, volumen*, compras, influencia, calidad, innovación",
  pt: "potencial*, crescimento*, pipeline, oportunidade*, previsão*, adequação, aderência, estratégic*, estratégia, relação*, relacionamento*, confiança, parceria*, lealdade, fidelidade, satisfação, recomendação*, engajamento, venda, vendas, faturamento*, faturação, receita*, valor, valores, montante*, margem*, margens, lucro*, rentabilidade, pedido*, encomenda*, funcionários, colaboradores, licenças, usuários, utilizadores, tamanho, quota, probabilidade*, renovação*, antiguidade, quantidade*, volume*, compras, influência, qualidade, inovação",
  it: "potenzial*, crescita*, pipeline, opportunità, previsione*, previsioni, affinità, strategic*, strategia, relazione, relazioni, rapporto, fiducia, partnership, lealtà, fedeltà, fidelizzazione, soddisfazione, raccomandazion*, impegno, fatturato*, ricavo, ricavi, vendita, vendite, importo, importi, valore, valori, margine, margini, profitto, profitti, utile, utili, redditività, ordine, ordini, dipendenti, licenze, utenti, dimensione*, quota, probabilità, rinnovo, rinnovi, anzianità, quantità, volume*, volumi, acquisti, influenza, qualità, innovazione",
  nl: "potentieel*, groei*, pipeline, kans, kansen, prognose*, aansluiting, strategisch*, strategie, relatie*, vertrouwen, partnerschap*, trouw, loyaliteit, tevredenheid*, aanbeveling*, betrokkenheid, omzet*, verkoop, verkopen, bedrag*, waarde*, marge*, winst*, rendement*, order, orders, bestelling*, medewerkers, werknemers, licenties, gebruikers, grootte, omvang, aandeel, waarschijnlijkheid*, verlenging*, aantal, hoeveelheid, volume*, inkopen, invloed, kwaliteit, innovatie",
});

/** Which way a heading counts, also where it is no criterion by itself; null where it does not say. */
export function usualDirection(heading: string): "higher" | "lower" | null {
  const split = headingWords(heading);
  // Joined words too as they stand: zahlungsziel says more than zahlungs and ziel.
  const words = [...split, ...textWords(heading)];
  if (tellsSinceTrouble(heading)) return "higher";
  if (tellsBeginning(split) || hasPhrase(words, lowerIsBetter)) {
    return "lower";
  }
  return hasPhrase(words, higherIsBetter) ? "higher" : null;
}

/** Whole words that name, place or date: where they stand, the number is no measure. */
const naming = inLanguages({
  en: "id, ids, code, codes, nr, date, datetime, timestamp, phone, telephone, tel, mobile, fax, zip, zipcode, postcode, postal, postalcode, lat, lattitude, latitude, lon, lng, longitude, sequence, seq, index, version, row, rank, msrp, uuid, guid, key, sku, ean, gtin, barcode, vat number, vat no, iban, number of rows, serial, extension, duns, reference",
  de: "nummer, kennung, schlüssel, datum, telefon, telefonnummer, mobil, handy, plz, postleitzahl, breitengrad, längengrad, kennziffer, hausnummer, zeile, rang, version, uhrzeit, zeitpunkt, iban, laufende nummer, lfd nr, ust idnr, artikelnummer, blz",
  fr: "identifiant, référence, numéro, téléphone, tél, portable, cp, code postal, latitude, longitude, rang, ligne, siret, siren, clé, heure, num",
  es: "identificador, código, fecha, teléfono, móvil, celular, código postal, cp, latitud, longitud, clave, referencia, fila, rango, nif, cif, rfc, nit, hora",
  pt: "identificador, código, telefone, celular, telemóvel, cep, código postal, latitude, longitude, chave, referência, linha, cnpj, cpf, nif, hora",
  it: "identificativo, codice, telefono, cellulare, cap, latitudine, longitudine, chiave, riferimento, riga, partita iva, p iva, cod, ora",
  nl: "nummer, datum, telefoon, mobiel, postcode, breedtegraad, lengtegraad, sleutel, kenmerk, regel, kvk, btw nummer, huisnummer, rij, tijdstip",
});

/** Words that date a row only where they open the heading: "Year", "Month ID", not "Last year". */
const opening = new Set(
  inLanguages({
    en: "year, month, quarter, qtr, week, day, date, time",
    de: "jahr, monat, quartal, woche, tag, kalenderwoche, kw, geschäftsjahr",
    fr: "année, mois, trimestre, semaine, jour, exercice, date",
    es: "año, mes, trimestre, semana, día, ejercicio, fecha",
    pt: "ano, mês, trimestre, semana, dia, exercício, data",
    it: "anno, mese, trimestre, settimana, giorno, esercizio, data",
    nl: "jaar, maand, kwartaal, week, dag, boekjaar",
  }),
);

/** Words that date or number a row only where they close the heading: "Order number", "Account no". */
const closing = new Set(
  inLanguages({
    en: "number, no, date, num, #, time",
    de: "nr, nummer, datum",
    fr: "n, no, date",
    es: "número, núm, no",
    pt: "número, num, no, data",
    it: "numero, n, nr, data",
    nl: "nr, nummer",
  }),
);

/** Whether a number only names, places or dates something: never added up and never a criterion. */
export function isIdentifying(heading: string): boolean {
  const words = headingWords(heading);
  const first = words[0] ?? "";
  const last = words[words.length - 1] ?? "";
  const [best] = matchHeading(heading);
  if (best?.shape === "id" && best.strength > 0.9) {
    return true;
  }
  return hasPhrase(words, naming) || opening.has(first) || closing.has(last);
}
