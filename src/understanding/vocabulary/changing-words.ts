import { inLanguages } from "./in-languages";

/** What a word beside a phrase says about it. */
export type WordRole =
  | "id"
  | "name"
  | "date"
  | "money"
  | "price"
  | "cost"
  | "count"
  | "percent"
  | "target"
  | "previous"
  | "place"
  | "reach"
  | "person"
  | "aboutPerson"
  | "flag"
  | "sort"
  | "change"
  | "average"
  | "parent"
  | "turn"
  | "delivery"
  | "taxOrReturn"
  | "duration"
  | "balance"
  | "line"
  | "score"
  | "expected"
  | "billing"
  | "worth"
  | "currency"
  | "plain";

const wordsByRole: Readonly<Record<WordRole, readonly string[]>> = {
  id: inLanguages({
    en: "id, ids, number, no, nr, num, code, key, guid, uuid, ref, reference, identifier, #",
    de: "nummer, kennung, schlüssel, kennziffer, kürzel",
    fr: "numéro, identifiant, référence, clé, réf, n",
    es: "número, código, clave, identificador, referencia, núm, cod",
    pt: "número, código, chave, identificador, referência",
    it: "numero, codice, identificativo, riferimento, chiave",
    nl: "nummer, sleutel, kenmerk",
  }),
  name: inLanguages({
    en: "name, names, label, description, full",
    de: "name, bezeichnung, beschreibung",
    fr: "nom, intitulé, dénomination, libellé, désignation",
    es: "nombre, denominación, descripción",
    pt: "nome, denominação, descrição",
    it: "nome, denominazione, nominativo, descrizione",
    nl: "naam, omschrijving",
  }),
  date: inLanguages({
    en: "date, day, time, dt, datetime, timestamp, at, on, utc",
    de: "datum, tag, zeit, zeitpunkt, uhrzeit, am",
    fr: "date, jour, heure, le",
    es: "fecha, día, hora, el",
    pt: "data, dia, hora, em",
    it: "data, giorno, ora, il",
    nl: "datum, dag, tijd, tijdstip, op",
  }),
  money: inLanguages({
    en: "amount, value, total, sum, amt, money",
    de: "betrag, wert, summe, gesamt",
    fr: "montant, valeur, somme, total",
    es: "importe, monto, valor, suma, total",
    pt: "montante, valor, soma, total",
    it: "importo, valore, somma, totale",
    nl: "bedrag, waarde, som, totaal",
  }),
  price: inLanguages({
    en: "price, unit, each",
    de: "preis, einzel, stück",
    fr: "prix, unitaire, tarif",
    es: "precio, unitario",
    pt: "preço, unitário",
    it: "prezzo, unitario",
    nl: "prijs, stuks",
  }),
  cost: inLanguages({
    en: "cost, costs, cogs, expense, expenses, purchase price",
    de: "kosten, einkauf, einkaufspreis, ek, einstand, einstandspreis, selbstkosten, herstellkosten, aufwand",
    fr: "coût, coûts, coutant, revient, frais, charges",
    es: "costo, coste, costes, costos, gasto, gastos",
    pt: "custo, custos, despesa, despesas",
    it: "costo, costi, spesa, spese",
    nl: "kosten, kost, kostprijs, inkoop, inkoopprijs",
  }),
  count: inLanguages({
    en: "count, cnt, qty, quantity",
    de: "anzahl, zahl, menge",
    fr: "nb, nbre, quantité",
    es: "cantidad, cant",
    pt: "quantidade, qtd, qtde",
    it: "quantità, qta",
    nl: "aantal, hoeveelheid",
  }),
  percent: inLanguages({
    en: "percent, percentage, pct, share, rate, ratio, %, weight",
    de: "prozent, anteil, quote, satz, prozentsatz",
    fr: "pourcentage, taux, part, pct",
    es: "porcentaje, tasa, cuota, porc",
    pt: "percentagem, percentual, taxa, quota, porcentagem",
    it: "percentuale, tasso, quota, perc",
    nl: "percentage, procent, aandeel",
  }),
  target: inLanguages({
    en: "target, goal, budget, budgeted, planned, forecast, objective, quota",
    de: "ziel, soll, budget, geplant, vorgabe, plan",
    fr: "objectif, prévu, prévision, cible, budget",
    es: "objetivo, meta, presupuesto, previsto, previsión",
    pt: "meta, metas, objetivo, orçamento, previsto, previsão",
    it: "obiettivo, budget, previsto, previsione",
    nl: "doel, doelstelling, budget, begroting, gepland",
  }),
  previous: inLanguages({
    en: "previous, prev, prior, former, old, ly, py, legacy, lastyear",
    de: "vorjahr, vorjahres, vorherig, vorherige, vorheriger, vorheriges, alt, alte, alter, ehemalig, vj, früher",
    fr: "précédent, précédente, ancien, ancienne, antérieur, n 1",
    es: "anterior, previo, previa, antiguo",
    pt: "anterior, prévio, antigo",
    it: "precedente, scorso, vecchio",
    nl: "vorig, vorige, oud, oude, voorgaand",
  }),
  place: inLanguages({
    en: "address, addr, street, city, town, zip, postal, postcode, postalcode, country, county, state, region, territory, latitude, longitude, zipcode, location",
    de: "adresse, anschrift, strasse, ort, stadt, plz, postleitzahl, land, hausnummer, region, gebiet",
    fr: "adresse, rue, ville, postal, pays, région, cp",
    es: "dirección, calle, ciudad, postal, país, provincia, domicilio, región",
    pt: "endereço, rua, cidade, cep, bairro, morada, país, região",
    it: "indirizzo, via, città, cap, provincia, paese, regione",
    nl: "adres, straat, plaats, postcode, huisnummer, land, regio",
  }),
  reach: inLanguages({
    en: "phone, telephone, tel, mobile, fax, email, mail, website, web, url, linkedin, domain, twitter, ip, extension",
    de: "telefon, handy, mobil, fax, email, mail, webseite, internet, homepage, durchwahl",
    fr: "téléphone, portable, fax, courriel, email, site",
    es: "teléfono, móvil, celular, fax, correo, email, web, sitio",
    pt: "telefone, celular, telemóvel, fax, email, site",
    it: "telefono, cellulare, fax, email, sito, pec",
    nl: "telefoon, mobiel, fax, email, website",
  }),
  person: inLanguages({
    en: "manager, owner, by, representative, executive, sponsor, officer, user, director, responsible, assigned",
    de: "von, durch, leiter, besitzer, betreuer, verantwortlicher, zuständiger, empfänger",
    fr: "par, responsable, gestionnaire, directeur, propriétaire",
    es: "por, responsable, gerente, gestor, propietario, director, asignado, asignada",
    pt: "por, responsável, gerente, gestor, proprietário, diretor, atribuído",
    it: "da, responsabile, gestore, direttore, proprietario, assegnato",
    nl: "door, eigenaar, beheerder, verantwoordelijke",
  }),
  aboutPerson: inLanguages({
    en: "role, department, team, assistant, salutation, gender, birthday, birthdate, first, last, middle, forename, surname",
    de: "vorname, nachname, anrede, geburtsdatum, abteilung, funktion, rolle, team",
    fr: "prénom, civilité, fonction, rôle, service, équipe",
    es: "apellido, apellidos, cargo, departamento, equipo",
    pt: "sobrenome, apelido, cargo, departamento, equipe",
    it: "cognome, ruolo, reparto, squadra",
    nl: "voornaam, achternaam, functie, rol, afdeling",
  }),
  flag: inLanguages({
    en: "is, has, flag, yn, indicator, boolean, was",
    de: "ist, hat, kennzeichen, ja",
    fr: "est, indicateur, oui",
    es: "es, tiene, indicador",
    pt: "tem, indicador, flag",
    it: "ha, flag",
    nl: "heeft, vlag",
  }),
  sort: inLanguages({
    en: "title, type, category, class, classification, kind, status, stage, state, tier, group, size, rank, level, source, grade, note, notes, comment, comments, language, channel, terms, method, frequency, reason, mode, segment, cycle, limit, history, list, priority, campaign, lifecycle, feedback, text, version, sequence, index, account type, preference, subcategory, series, family, rating",
    de: "titel, typ, art, kategorie, klasse, klassifizierung, status, stufe, gruppe, grösse, rang, quelle, notiz, notizen, bemerkung, kommentar, sprache, kanal, bedingung, bedingungen, grund, segment, sperre, zahlungsbedingung, kreditlimit, limit, kampagne, priorität, konditionen, ziel, lieferbedingung, weg",
    fr: "type, catégorie, classe, statut, état, étape, groupe, taille, rang, niveau, source, remarque, commentaire, langue, canal, mode, motif, condition, conditions, segment, encours, famille",
    es: "tipo, categoría, clase, estado, etapa, grupo, tamaño, rango, nivel, fuente, origen, nota, notas, comentario, idioma, canal, motivo, forma, condición, condiciones, límite, segmento, familia",
    pt: "tipo, categoria, classe, estado, status, etapa, grupo, tamanho, nível, fonte, origem, observação, observações, comentário, idioma, canal, motivo, forma, condição, condições, limite, segmento, família, situação",
    it: "tipo, tipologia, categoria, classe, stato, fase, gruppo, dimensione, livello, fonte, origine, nota, note, commento, lingua, canale, motivo, modalità, condizioni, condizione, limite, segmento, famiglia",
    nl: "type, soort, categorie, klasse, status, fase, groep, grootte, niveau, bron, opmerking, opmerkingen, taal, kanaal, reden, conditie, condities, limiet, segment",
  }),
  change: inLanguages({
    en: "growth, change, delta, increase, decrease, variation, variance, modified, updated, update, upgrade, downgrade, trend, yoy, diff, difference, evolution",
    de: "wachstum, veränderung, änderung, geändert, aktualisiert, abweichung, differenz, entwicklung",
    fr: "croissance, variation, évolution, écart, modifié, modification, mise jour",
    es: "crecimiento, variación, cambio, diferencia, modificado, modificación, evolución",
    pt: "crescimento, variação, mudança, diferença, modificado, modificação, evolução",
    it: "crescita, variazione, differenza, modificato, modifica, scostamento",
    nl: "groei, wijziging, verschil, gewijzigd, verandering",
  }),
  average: inLanguages({
    en: "average, avg, mean, median, max, min, maximum, minimum, highest, lowest",
    de: "durchschnitt, durchschnittlich, durchschnittlicher, durchschnittliche, mittelwert, maximal, minimal",
    fr: "moyen, moyenne, médiane",
    es: "promedio, media, medio, mediana, máximo, mínimo",
    pt: "média, médio, mediana, máximo, mínimo",
    it: "medio, media, mediana, massimo, minimo",
    nl: "gemiddeld, gemiddelde, mediaan",
  }),
  parent: inLanguages({
    en: "parent, ultimate, holding, subsidiary, headquarters",
    de: "mutter, konzern, übergeordnete, übergeordneter",
    fr: "mère, parent, filiale, siège",
    es: "matriz, filial, padre",
    pt: "matriz, filial, mãe",
    it: "madre, controllante, capogruppo, filiale",
    nl: "moeder, dochter, bovenliggend",
  }),
  turn: inLanguages({
    en: "first, last, next, latest, earliest, days, since, until, established, founded, founding, hired, hire, birth",
    de: "erster, erste, erstes, letzter, letzte, letztes, nächster, nächste, nächstes, seit, bis, gegründet, gründung, gründungs",
    fr: "premier, première, dernier, dernière, prochain, prochaine, suivant, depuis",
    es: "primer, primera, último, última, próximo, próxima, siguiente, desde",
    pt: "primeiro, primeira, último, última, próximo, próxima, desde",
    it: "primo, prima, ultimo, ultima, prossimo, prossima, dal",
    nl: "eerste, laatste, volgende, sinds",
  }),
  delivery: inLanguages({
    en: "delivery, delivered, shipping, shipped, ship, due, required, requested, promised, payment, paid, freight, dispatch, warehouse, arrival",
    de: "liefer, lieferung, versand, fällig, fälligkeit, zahlung, zahlungs, wunsch, fracht, bezahlt, lager, zahlungsziel, geliefert",
    fr: "livraison, livré, expédition, échéance, paiement, règlement, port, entrepôt",
    es: "entrega, envío, vencimiento, pago, flete, almacén",
    pt: "entrega, envio, vencimento, pagamento, frete",
    it: "consegna, spedizione, scadenza, pagamento, trasporto, magazzino",
    nl: "levering, leverdatum, verzending, verval, betaling, vracht, betaal",
  }),
  taxOrReturn: inLanguages({
    en: "tax, vat, gst, mw, refund, refunded, credit, returned, return, returns, discount, overdue, outstanding, open, commission, bonus, shipping cost, fee, surcharge, unpaid, insurance",
    de: "steuer, mwst, ust, umsatzsteuer, gutschrift, erstattung, retoure, rabatt, provision, offen, offene, überfällig, zuschlag, steuersatz, skonto",
    fr: "taxe, tva, avoir, remboursement, retour, remise, commission, impayé, acompte",
    es: "impuesto, impuestos, iva, abono, reembolso, devolución, descuento, comisión, pendiente",
    pt: "imposto, impostos, iva, icms, ipi, reembolso, devolução, desconto, comissão, pendente",
    it: "imposta, iva, rimborso, reso, sconto, provvigione, scaduto, insoluto",
    nl: "belasting, btw, creditnota, terugbetaling, retour, korting, provisie, openstaand, openstaande",
  }),
  duration: inLanguages({
    en: "term, months, hours, minutes, seconds, hrs, mins, duration, response, age, weeks, tenure, ago",
    de: "stunden, minuten, dauer, tage, alter, reaktionszeit, laufzeit, frist",
    fr: "heures, minutes, durée, délai, jours, âge",
    es: "horas, minutos, duración, días, plazo",
    pt: "horas, minutos, duração, dias, prazo",
    it: "ore, minuti, durata, giorni",
    nl: "uren, minuten, duur, dagen, looptijd, termijn",
  }),
  balance: inLanguages({
    en: "balance, bal, mrr, arr, recurring, stock, inventory, receivable, receivables, debt, limit, backlog",
    de: "saldo, bestand, forderung, forderungen, guthaben, kontostand",
    fr: "solde, stock, créance, créances, dette",
    es: "saldo, existencias, deuda, stock",
    pt: "saldo, estoque, dívida",
    it: "saldo, giacenza, credito, debito",
    nl: "saldo, voorraad, vordering",
  }),
  line: inLanguages({
    en: "line, lines, item line",
    de: "position, positionen, pos, zeile, zeilen",
    fr: "ligne, lignes",
    es: "línea, líneas, renglón, partida",
    pt: "linha, linhas",
    it: "riga, righe",
    nl: "regel, regels",
  }),
  score: inLanguages({
    en: "score, rating, points, stars, scale",
    de: "note, bewertung, punkte, punktzahl, skala",
    fr: "note, score, évaluation",
    es: "puntuación, calificación, valoración, puntos",
    pt: "nota, pontuação, avaliação, pontos",
    it: "punteggio, voto, valutazione, punti",
    nl: "cijfer, beoordeling, punten",
  }),
  expected: inLanguages({
    en: "expected, est, estimated, estimate, potential, weighted, projected, probable",
    de: "erwartet, erwarteter, erwartetes, geschätzt, geschätzter, geschätztes, voraussichtlich, voraussichtlicher, voraussichtliches, gewichtet, gewichteter, potenziell, potenzieller, potenzial, potential",
    fr: "estimé, estimée, attendu, attendue, pondéré, potentiel, prévisionnel, prévue",
    es: "estimado, estimada, esperado, esperada, ponderado, potencial, prevista",
    pt: "estimado, estimada, esperado, esperada, ponderado, potencial, prevista",
    it: "stimato, stimata, atteso, attesa, ponderato, potenziale, prevista",
    nl: "verwacht, verwachte, geschat, geschatte, gewogen, potentieel",
  }),
  billing: inLanguages({
    en: "billing, primary, main, official, legal, office, mailing, head",
    de: "haupt, offiziell",
    fr: "facturation, principal, principale",
    es: "facturación, principal, fiscal",
    pt: "faturamento, principal",
    it: "fatturazione, principale, legale",
    nl: "facturatie, hoofd",
  }),
  worth: inLanguages({
    en: "revenue, turnover, spend, margin, profit, income, pipeline, purchases",
    de: "umsatz, umsätze, marge, gewinn, deckungsbeitrag, erlös, erlöse, absatz",
    fr: "chiffre, affaires, ca, marge, revenu, revenus, ventes, bénéfice",
    es: "ventas, facturación, ingresos, margen, beneficio, compras",
    pt: "vendas, faturamento, faturação, receita, margem, lucro, compras",
    it: "fatturato, ricavi, ricavo, margine, utile, acquisti",
    nl: "omzet, winst, marge, opbrengst",
  }),
  currency: inLanguages({
    en: "usd, eur, gbp, chf, brl, mxn, cad, aud, jpy, €, $, £, euro, euros, dollar, dollars, currency, k€, keur, teur, tsd, mio, thousands, million, thousand",
    de: "währung, hauswährung, belegwährung",
    fr: "devise, milliers",
    es: "moneda, divisa, miles",
    pt: "moeda, reais, milhares",
    it: "valuta, migliaia",
    nl: "valuta, duizend",
  }),
  plain: inLanguages({
    en: "total, actual, net, current, our, associated, related, new, regarding, company, sales, gross, real, final, official, local, original, full, crm, erp, sap",
    de: "gesamt, tatsächlich, tatsächliches, tatsächlicher, netto, aktuell, aktueller, aktuelle, zugehörig, zugehörige, unser, brutto, neu, neuer",
    fr: "total, totale, net, nette, actuel, actuelle, notre, associé, associée, réel, réelle, ht, brut, final",
    es: "total, neto, neta, actual, nuestro, asociado, asociada, real, bruto, final",
    pt: "total, líquido, líquida, atual, nosso, associado, associada, real, bruto, final",
    it: "totale, netto, netta, attuale, nostro, associato, associata, effettivo, effettiva, lordo, finale",
    nl: "totaal, netto, huidig, huidige, onze, gekoppeld, gekoppelde, werkelijk, werkelijke, bruto",
  }),
};

function gather(): ReadonlyMap<string, ReadonlySet<WordRole>> {
  const found = new Map<string, Set<WordRole>>();
  for (const role of Object.keys(wordsByRole) as WordRole[]) {
    for (const word of wordsByRole[role]) {
      found.set(word, (found.get(word) ?? new Set()).add(role));
    }
  }
  return found;
}

/** Words that change, or at least qualify, what a phrase beside them means. */
export const changingWords: ReadonlyMap<string, ReadonlySet<WordRole>> = gather();

/** Small words that join others and say nothing by themselves. */
export const joiningWords: ReadonlySet<string> = new Set(
  inLanguages({
    en: "of, the, a, an, and, or, in, for, this, s",
    de: "der, die, das, des, dem, den, und, oder, im, vom, zum, zur",
    fr: "de, du, des, la, le, les, l, d, et, ou, à, au, un, une",
    es: "de, del, la, el, los, las, y, o, en",
    pt: "de, do, da, dos, das, o, a, os, as, e, ou",
    it: "di, del, della, dei, delle, dell, il, lo, la, i, gli, e, o",
    nl: "van, de, het, een, en, of",
  }),
);
