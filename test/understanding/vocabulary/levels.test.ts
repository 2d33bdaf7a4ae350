import { isLevel } from "../../../src/understanding/vocabulary/levels";

describe("isLevel", () => {
  test.each([
    "MRR",
    "mrr_amount",
    "ARR",
    "arr_amount",
    "Stock",
    "Stock on hand",
    "Balance",
    "TotalAccountBal",
    "Head count",
    "Headcount",
    "Seats",
    "Employees",
    "Number of employees",
    "Outstanding receivables",
    "Bestand",
    "Lagerbestand",
    "Saldo",
    "Kontostand",
    "Mitarbeiterzahl",
    "Anzahl Mitarbeiter",
    "Lizenzen",
    "Offene Posten",
    "Solde",
    "Encours",
    "Effectif",
    "Existencias",
    "Saldo pendiente",
    "Plantilla",
    "Estoque",
    "Saldo devedor",
    "Funcionários",
    "Giacenza",
    "Dipendenti",
    "Voorraad",
    "Openstaand saldo",
    "Aantal medewerkers",
    "Licenties",
    "NPS",
    "Unit price",
  ])("%s is added over time", (heading) => {
    expect(isLevel(heading)).toBe(true);
  });

  test.each([
    "Revenue",
    "Umsatz",
    "Chiffre d'affaires",
    "Ventas",
    "Vendas",
    "Fatturato",
    "Omzet",
    "Orders",
    "Quantity",
    "Amount",
    "Stock sold",
    "New MRR",
    "Kosten",
    "Menge",
    "Total",
    "Margin",
    "Refund amount",
  ])("%s, a flow, is taken for a state", (heading) => {
    expect(isLevel(heading)).toBe(false);
  });
});
