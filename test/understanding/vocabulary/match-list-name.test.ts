import { matchListName } from "../../../src/understanding/vocabulary/match-heading";

describe("matchListName", () => {
  test.each([
    ["ravenstack_supports_ticket", "tickets"],
    ["ravenstack_accounts.csv", "accounts"],
    ["ravenstack_churn_events", "churn"],
    ["ravenstack_subscriptions", "subscriptions"],
    ["sales_pipeline", "opportunities"],
    ["sales_teams", "people"],
    ["pedidos", "orders"],
    ["verkaeufe", "orders"],
    ["Verkäufe 2024", "orders"],
    ["commandes", "orders"],
    ["Kunden", "accounts"],
    ["clientes", "accounts"],
    ["tblCustomers", "accounts"],
    ["Clienti", "accounts"],
    ["Klanten", "accounts"],
    ["produits", "products"],
    ["Preisliste", "products"],
    ["Listino prezzi", "products"],
    ["Deals", "opportunities"],
    ["Verkaufschancen", "opportunities"],
    ["Trattative", "opportunities"],
    ["OrderDetails", "orderLines"],
    ["order_items", "orderLines"],
    ["Auftragspositionen", "orderLines"],
    ["Lignes de commande", "orderLines"],
    ["itens_pedido", "orderLines"],
    ["Righe ordine", "orderLines"],
    ["orderregels", "orderLines"],
    ["Umsatz pro Kunde", "revenue"],
    ["Revenue by account", "revenue"],
    ["Sales by customer", "revenue"],
    ["Chiffre d'affaires par client", "revenue"],
    ["customer orders", "orders"],
    ["Contacts", "contacts"],
    ["Ansprechpartner", "contacts"],
    ["Contactpersonen", "contacts"],
    ["NPS responses", "surveys"],
    ["Kundenzufriedenheit", "surveys"],
    ["Enquête de satisfaction", "surveys"],
    ["Verträge", "subscriptions"],
    ["Kündigungen", "churn"],
    ["Résiliations", "churn"],
    ["Mitarbeiter", "people"],
    ["employees", "people"],
    ["Reklamationen", "tickets"],
    ["Chamados", "tickets"],
    ["Telco-Customer-Churn.csv", "churn"],
  ])("%s speaks first for something else", (name, kind) => {
    const [first] = matchListName(name);
    expect(first?.kind).toBe(kind);
    expect(first?.strength).toBeGreaterThan(0.5);
  });

  test.each(["Sheet1", "Tabelle1", "data_dictionary", "metas_mensais", "", "2024", "Übersicht"])(
    "%s speaks for a kind",
    (name) => {
      expect(matchListName(name)).toEqual([]);
    },
  );

  test("a word that several kinds share is as strong as one of a kind alone", () => {
    const sales = matchListName("sales_data_sample");
    expect(sales.map(({ kind }) => kind).sort()).toEqual(["orders", "revenue"]);
    expect(Math.max(...sales.map(({ strength }) => strength))).toBeLessThan(
      matchListName("orders")[0]?.strength ?? 0,
    );
  });
});
