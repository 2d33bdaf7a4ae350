import { headingWords } from "../../../src/understanding/vocabulary/heading-words";

describe("headingWords", () => {
  test.each([
    ["KundenID", ["kunden", "id"]],
    ["ORDERDATE", ["order", "date"]],
    ["closedate", ["close", "date"]],
    ["dealstage", ["deal", "stage"]],
    ["dealname", ["deal", "name"]],
    ["createdon", ["created", "on"]],
    ["QUANTITYORDERED", ["quantity", "ordered"]],
    ["CONTACTFIRSTNAME", ["contact", "first", "name"]],
    ["Date Commande", ["date", "commande"]],
    ["DateCommande", ["date", "commande"]],
    ["mrr_amount", ["mrr", "amount"]],
    ["MRRAmount", ["mrr", "amount"]],
    ["Preis (€)", ["preis", "€"]],
    ["PrixUnitaire", ["prix", "unitaire"]],
    ["Probability (%)", ["probability", "%"]],
    ["Auftragsnummer", ["auftrags", "nummer"]],
    ["Jahresumsatz", ["jahres", "umsatz"]],
    ["E-Mail-Adresse", ["email", "adresse"]],
    ["Société mère", ["societe", "mere"]],
    ["Straße", ["strasse"]],
    ["N° client", ["no", "client"]],
    ["Nº pedido", ["no", "pedido"]],
    ["P.U. HT", ["pu", "ht"]],
    ["Q.tà", ["qta"]],
    ["NAME1", ["name", "1"]],
    ["", []],
  ])("%s is split otherwise", (heading, words) => {
    expect(headingWords(heading)).toEqual(words);
  });

  test("an umlaut spelled with an e is another word than the umlaut", () => {
    expect(headingWords("Verkaeufer")).toEqual(headingWords("Verkäufer"));
    expect(headingWords("Waehrung")).toEqual(headingWords("Währung"));
    expect(headingWords("value")).toEqual(["value"]);
    expect(headingWords("Revenue")).toEqual(["revenue"]);
  });

  test.each([
    "update",
    "valid",
    "prepaid",
    "online",
    "percentage",
    "relationship",
    "turnover",
    "portfolio",
    "pipeline",
    "surname",
    "adressat",
    "resultat",
    "format",
    "vorname",
    "membership",
    "inactive",
    "canton",
    "nominativo",
    "person",
    "station",
  ])("%s, no joined word, is split", (word) => {
    expect(headingWords(word)).toEqual([word]);
  });
});
