import { inLanguages } from "./in-languages";

/** Words that fields of several kinds have in common. */

export const idWords = inLanguages({
  en: "id, number, no, nr, num, code, key, guid, uuid, ref, reference, identifier, #, record id, external id",
  de: "nummer, nr, kennung, schlüssel, kennziffer, kürzel",
  fr: "numéro, identifiant, référence, code, num, clé, réf, n",
  es: "número, código, clave, identificador, referencia, núm, cod",
  pt: "número, código, chave, identificador, referência, cod",
  it: "numero, codice, identificativo, riferimento, cod, chiave",
  nl: "nummer, sleutel, kenmerk, code",
});

export const nameWords = inLanguages({
  en: "name, full name, names",
  de: "name, bezeichnung",
  fr: "nom, intitulé, dénomination, libellé",
  es: "nombre, denominación, nombre completo",
  pt: "nome, denominação, nome completo",
  it: "nome, denominazione, nominativo",
  nl: "naam, volledige naam",
});

export const dateWords = inLanguages({
  en: "date, day, dt, datetime, timestamp",
  de: "datum, tag, zeitpunkt",
  fr: "date, jour",
  es: "fecha, día",
  pt: "data, dia",
  it: "data, giorno",
  nl: "datum, dag",
});

/** Who looks after a customer, a deal or an order on our side. */
export const ownerWords = inLanguages({
  en: "owner, account manager, key account manager, kam, sales agent, sales rep, sales representative, salesperson, sales person, salesman, seller, rep, account executive, ae, relationship manager, customer success manager, csm, assigned to, assignee, responsible, sales responsible, account owner, relationship owner, handled by, sales manager, sales owner, record owner",
  de: "besitzer, inhaber, verkäufer, verkäuferin, betreuer, betreuerin, kundenbetreuer, kundenberater, kundenverantwortlicher, verantwortlich, verantwortlicher, zuständig, zuständiger, vertreter, handelsvertreter, außendienst, außendienstmitarbeiter, vertriebsmitarbeiter, vertriebler, vertriebsbeauftragter, sachbearbeiter, ansprechpartner vertrieb, innendienst, datensatzbesitzer, zugewiesen",
  fr: "commercial, commerciale, vendeur, vendeuse, représentant, responsable, responsable commercial, responsable compte, chargé d affaires, gestionnaire, gestionnaire compte, propriétaire, assigné à, attribué à, suivi par, chargé de clientèle, collaborateur",
  es: "vendedor, vendedora, comercial, representante, responsable, propietario, gestor, gestor de cuenta, ejecutivo de cuenta, ejecutivo, asignado a, agente comercial, agente, encargado, rep ventas, representante de ventas, agente de ventas",
  pt: "vendedor, vendedora, responsável, proprietário, gestor, gestor da conta, gerente de conta, executivo de contas, representante, comercial, atribuído a, consultor, proprietário da conta, gerente de contas",
  it: "venditore, agente, commerciale, responsabile, responsabile commerciale, proprietario, titolare, assegnato a, referente commerciale, addetto vendite, gestore, rappresentante, capo area",
  nl: "eigenaar, verkoper, accountmanager, vertegenwoordiger, verantwoordelijke, toegewezen aan, beheerder, relatiebeheerder, buitendienst",
});

/** People on our side by words that also mean other things. */
export const vagueOwnerWords = inLanguages({
  en: "employee, manager, agent, user, created by, staff",
  de: "mitarbeiter, bearbeiter, benutzer, angelegt von",
  fr: "employé, salarié, utilisateur, créé par",
  es: "empleado, usuario, creado por",
  pt: "funcionário, colaborador, usuário, utilizador, criado por",
  it: "dipendente, collaboratore, utente, creato da",
  nl: "medewerker, werknemer, gebruiker, aangemaakt door",
});

export const currencyWords = inLanguages({
  en: "currency, currency code, ccy, curr, currency iso code",
  de: "währung, währungscode, waerk, waers, wkz",
  fr: "devise, monnaie, code devise",
  es: "moneda, divisa",
  pt: "moeda",
  it: "valuta, divisa, moneta",
  nl: "valuta, munt",
});

export const regionWords = inLanguages({
  en: "region, country, territory, location, office location, market, area, sales region, sales territory, sales area, billing country, country code, regional office, office, geo",
  de: "region, land, gebiet, vertriebsgebiet, bundesland, verkaufsgebiet, bezirk, standort, markt, land 1, ländercode",
  fr: "région, pays, territoire, secteur géographique, zone, marché, département géographique, zone géographique",
  es: "región, país, territorio, zona, mercado, provincia, comunidad autónoma",
  pt: "região, país, território, zona, mercado, uf",
  it: "regione, paese, territorio, zona, nazione, mercato, area, provincia",
  nl: "regio, land, gebied, provincie, rayon, markt",
});

export const vagueRegionWords = inLanguages({
  en: "state, city, town, billing city, billing state, province, county, state province, site",
  de: "ort, stadt, sitz, niederlassung, kanton, ort 01",
  fr: "ville, localité, canton, agence",
  es: "estado, ciudad, localidad, población",
  pt: "estado, cidade, município, localidade, distrito",
  it: "città, località, comune, sede",
  nl: "plaats, stad, woonplaats, vestiging",
});

/** What was charged for an order, a line or a period. */
export const amountWords = inLanguages({
  en: "net amount, net value, total amount, order amount, invoice amount, invoiced amount, sales amount, order value, order total, invoice total, grand total, net total, net sales, sales value, untaxed amount, extended price, extended amount, line total, total price, total value, turnover, revenue amount, billed amount, amount billed, amount invoiced, amount untaxed, total sales, transaction amount, transaction value, purchase amount",
  de: "nettobetrag, netto betrag, netto wert, auftrags wert, auftrags summe, rechnungs betrag, rechnungs summe, bestell wert, gesamt betrag, gesamt preis, gesamt wert, umsatz, netto umsatz, umsatz netto, betrag netto, erlös, netto erlös, positions wert, positions betrag, summe netto, netto summe, verkaufs wert, verkaufs betrag, zeilen betrag, netwr, umsatz in eur, rechnungs wert",
  fr: "montant ht, total ht, montant total, montant net, montant facturé, montant commande, prix total, chiffre d affaires, ca, ca ht, ca net, valeur nette, montant hors taxes, total hors taxes, montant facture, total net ht, net à payer, total ligne, montant ligne, montant ligne ht",
  es: "importe neto, importe total, monto total, valor total, total neto, valor neto, base imponible, importe factura, importe pedido, facturación, precio total, subtotal, total factura, valor venta, ventas netas, importe línea, total línea",
  pt: "valor total, valor líquido, total líquido, valor do pedido, valor da venda, faturamento, facturação, faturação, preço total, receita, valor faturado, valor da fatura, valor da nota, receita líquida, valor do item, total do item, total item, valor da linha",
  it: "importo totale, importo netto, totale imponibile, imponibile, valore ordine, valore totale, fatturato, prezzo totale, totale fattura, totale ordine, totale netto, importo fattura, fatturato netto, valore netto, importo riga, totale riga, valore riga",
  nl: "netto bedrag, totaal bedrag, order bedrag, factuur bedrag, omzet, netto omzet, orderwaarde, order waarde, totaal prijs, bedrag excl btw, totaal excl btw, regel bedrag, regel totaal, netto waarde",
});

export const vagueAmountWords = inLanguages({
  en: "amount, total, value, sales, revenue, net, gross amount, total incl tax, amount due, total due, subtotal, sub total, income",
  de: "betrag, wert, summe, gesamt, brutto betrag, netto, verkäufe, einnahmen, total, gesamt summe, zwischensumme, brutto",
  fr: "montant, total, valeur, ventes, montant ttc, total ttc, ht, somme, recette",
  es: "importe, monto, total, valor, ventas, importe bruto, ingresos, suma",
  pt: "valor, montante, total, vendas, valor bruto, soma, receita bruta",
  it: "importo, totale, valore, vendite, importo lordo, ricavi, ricavo, somma, totale ivato",
  nl: "bedrag, totaal, waarde, verkopen, bedrag incl btw, opbrengst, som, subtotaal",
});
