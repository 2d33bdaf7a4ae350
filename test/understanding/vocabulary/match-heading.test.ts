import { readFileSync } from "node:fs";
import { matchHeading } from "../../../src/understanding/vocabulary/match-heading";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { exportHeadings } from "./export-headings";

/** Strong enough to be taken for the field where the kind of the list is known. */
const enough = 0.5;

interface Row {
  readonly heading: string;
  readonly wanted: string;
}

function rowsOf(table: string): readonly Row[] {
  return table
    .split(";")
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const at = row.lastIndexOf(": ");
      return { heading: row.slice(0, at), wanted: row.slice(at + 2) };
    });
}

/** What a heading means within the kind that is wanted, or all it surely means. */
function answerFor({ heading, wanted }: Row): string {
  const matches = matchHeading(heading).filter(({ strength }) => strength >= enough);
  if (wanted === "-") {
    return matches.map(({ kind, field }) => `${kind}.${field}`).join(", ") || "-";
  }
  const ofKind = matches.filter(({ kind }) => kind === wanted.split(".")[0]);
  const best = ofKind.filter(({ strength }) => strength === ofKind[0]?.strength);
  const found = best.find(({ field }) => field === wanted.split(".")[1]) ?? best[0];
  return found ? `${found.kind}.${found.field}` : "none";
}

describe("headings of exports", () => {
  test.each(Object.entries(exportHeadings))(
    "none of the %s headings is taken for another field",
    (_language, table) => {
      const rows = rowsOf(table);
      expect(rows.length).toBeGreaterThanOrEqual(30);
      const answers = rows.map((row) => `${row.heading}: ${answerFor(row)}`);
      expect(answers).toEqual(rows.map(({ heading, wanted }) => `${heading}: ${wanted}`));
    },
  );
});

/** The headings of the given exports, each with what it must mean there. */
const givenHeadings: Readonly<Record<string, string>> = {
  "Telco-Customer-Churn.csv": `customerID: accounts.id; gender: -; tenure: -; PhoneService: -;
    OnlineSecurity: -; MonthlyCharges: subscriptions.mrr; TotalCharges: -; Churn: accounts.status`,
  "sales_data_sample.csv": `ORDERNUMBER: orders.id; ORDERNUMBER: orderLines.order;
    QUANTITYORDERED: orderLines.quantity; PRICEEACH: orderLines.price; ORDERLINENUMBER: -;
    SALES: orders.amount; SALES: orderLines.amount; ORDERDATE: orders.date; PRODUCTLINE: products.line;
    PRODUCTCODE: orderLines.product; CUSTOMERNAME: orders.account; CUSTOMERNAME: accounts.name; PHONE: -;
    ADDRESSLINE1: -; CITY: accounts.region; POSTALCODE: -; COUNTRY: accounts.region;
    CONTACTLASTNAME: contacts.lastName; CONTACTFIRSTNAME: contacts.firstName`,
  "atacado_pt/clientes.csv": `cliente_id: accounts.id; cliente_nome: accounts.name;
    regiao: accounts.region; data_cadastro: accounts.customerSince; status_ativo: accounts.status`,
  "atacado_pt/metas_mensais.csv": `ano_mes: revenue.period; meta_vendas: -`,
  "atacado_pt/pedidos.csv": `pedido_id: orders.id; data_pedido: orders.date; cliente_id: orders.account;
    produto_id: orderLines.product; quantidade: orderLines.quantity; preco_unitario: orderLines.price;
    valor_total: orders.amount; canal_venda: -; vendedor: orders.owner; estado_entrega: -`,
  "atacado_pt/produtos.csv": `produto_id: products.id; produto_nome: products.name;
    categoria: products.line; preco_unitario: products.price; custo_unitario: -`,
  "bankwell_crm/accounts.csv": `Company: accounts.name; industry: accounts.industry;
    AccountID: accounts.id; ContactFirstName: contacts.firstName; ContactLastName: contacts.lastName;
    ContactTitle: contacts.title; Phone: -; Email: contacts.email; Website: -;
    Location: accounts.region; AnnualRevenue: accounts.revenue; TotalAccountBal: -`,
  "bankwell_crm/contacts.csv": `EmployeeID: people.id; EmployeeFirstName: -; EmployeeLastName: -;
    AccountID: contacts.account; Company: contacts.account; ContactFirstName: contacts.firstName;
    ContactLastName: contacts.lastName; ContactEmail: contacts.email; ContactTitle: contacts.title;
    ContactPhone: -`,
  "bankwell_crm/employees.csv": `EmployeeID: people.id; Department: contacts.department; HireDate: -;
    Market: people.region`,
  "bankwell_crm/opportunities.csv": `OpportunityID: opportunities.id; AccountID: opportunities.account;
    OpportunityName: opportunities.name; Stage: opportunities.stage; CloseDate: opportunities.closed;
    Amount: opportunities.amount`,
  "boutique_fr/clients.csv": `ClientID: accounts.id; Nom: accounts.name; Ville: accounts.region`,
  "boutique_fr/commandes.csv": `CommandeID: orders.id; ClientID: orders.account;
    ProduitID: orderLines.product; DateCommande: orders.date; Quantité: orderLines.quantity;
    Total: orders.amount`,
  "boutique_fr/produits.csv": `ProduitID: products.id; NomProduit: products.name;
    Catégorie: products.line; PrixUnitaire: products.price`,
  "gptshop_de/kunden.csv": `KundenID: accounts.id; Name: accounts.name; Kundentyp: -;
    Land: accounts.region; Region: accounts.region`,
  "gptshop_de/produkte.csv": `ProduktID: products.id; Produktname: products.name;
    Kategorie: products.line; Preis (€): products.price`,
  "gptshop_de/verkaeufe.csv": `VerkaufsID: orders.id; KundenID: orders.account;
    ProduktID: orderLines.product; Datum: orders.date; Menge: orderLines.quantity; Retoure: -;
    Kampagne: -`,
  "maven_crm/accounts.csv": `account: accounts.name; sector: accounts.industry; year_established: -;
    revenue: accounts.revenue; employees: accounts.employees; office_location: accounts.region;
    subsidiary_of: accounts.parent`,
  "maven_crm/products.csv": `product: products.name; series: products.line; sales_price: products.price`,
  "maven_crm/sales_pipeline.csv": `opportunity_id: opportunities.id; sales_agent: opportunities.owner;
    product: opportunities.product; account: opportunities.account; deal_stage: opportunities.stage;
    engage_date: opportunities.created; close_date: opportunities.closed;
    close_value: opportunities.amount`,
  "maven_crm/sales_teams.csv": `sales_agent: people.name; manager: people.manager;
    regional_office: people.region`,
  "ravenstack/ravenstack_accounts.csv": `account_id: accounts.id; account_name: accounts.name;
    industry: accounts.industry; country: accounts.region; signup_date: accounts.customerSince;
    referral_source: -; plan_tier: subscriptions.plan; seats: subscriptions.seats; is_trial: -;
    churn_flag: accounts.status`,
  "ravenstack/ravenstack_churn_events.csv": `account_id: churn.account; churn_date: churn.date;
    reason_code: churn.reason; refund_amount_usd: -; preceding_upgrade_flag: -; is_reactivation: -;
    feedback_text: -`,
  "ravenstack/ravenstack_subscriptions.csv": `subscription_id: subscriptions.id;
    account_id: subscriptions.account; start_date: subscriptions.start; end_date: subscriptions.end;
    plan_tier: subscriptions.plan; seats: subscriptions.seats; mrr_amount: subscriptions.mrr;
    arr_amount: -; upgrade_flag: -; billing_frequency: -; auto_renew_flag: -`,
  "ravenstack/ravenstack_supports_ticket.csv": `ticket_id: tickets.id; account_id: tickets.account;
    submitted_at: tickets.opened; closed_at: tickets.closed; resolution_time_hours: tickets.hours;
    priority: tickets.priority; first_response_time_minutes: -;
    satisfaction_score: tickets.satisfaction; escalation_flag: -`,
};

describeWithSharedData("headings of the given exports", () => {
  test.each(Object.entries(givenHeadings))("none in %s is misread", (file, table) => {
    const firstLine = readFileSync(sharedData(`b2b/${file}`), "utf8").split(/\r?\n/u)[0] ?? "";
    const headings = firstLine.replace(/^\uFEFF/u, "").split(",");
    const rows = rowsOf(table);
    expect(headings).toEqual(expect.arrayContaining(rows.map(({ heading }) => heading)));
    const answers = rows.map((row) => `${row.heading}: ${answerFor(row)}`);
    expect(answers).toEqual(rows.map(({ heading, wanted }) => `${heading}: ${wanted}`));
  });
});

describe("what a heading can mean", () => {
  function strengthOf(heading: string, wanted: string): number {
    const match = matchHeading(heading).find(({ kind, field }) => `${kind}.${field}` === wanted);
    return match?.strength ?? 0;
  }

  test("an account's annual revenue is never sure to be what it buys", () => {
    for (const heading of ["AnnualRevenue", "Revenue", "Jahresumsatz", "Chiffre d'affaires"]) {
      expect(strengthOf(heading, "accounts.revenue")).toBeGreaterThan(0.5);
      expect(strengthOf(heading, "accounts.revenue")).toBeLessThan(1);
    }
    expect(strengthOf("Umsatz mit uns", "accounts.revenue")).toBe(1);
  });

  test("the account of a list by its id has the shape of an id", () => {
    const shape = (heading: string): string | undefined =>
      matchHeading(heading).find(({ kind, field }) => kind === "orders" && field === "account")
        ?.shape;
    expect(shape("Customer ID")).toBe("id");
    expect(shape("Codice cliente")).toBe("id");
    expect(shape("Customer name")).toBe("name");
  });

  test("a product's id is not the account's and an employee's name is not the contact's", () => {
    expect(strengthOf("Product ID", "orders.account")).toBe(0);
    expect(strengthOf("ProduktNr", "accounts.id")).toBe(0);
    expect(strengthOf("EmployeeFirstName", "contacts.firstName")).toBe(0);
    expect(strengthOf("Account manager", "accounts.name")).toBe(0);
    expect(strengthOf("Account manager", "accounts.owner")).toBe(1);
  });

  test("the parent's name is not the account's", () => {
    expect(strengthOf("Parent account", "accounts.name")).toBe(0);
    expect(strengthOf("Muttergesellschaft ID", "accounts.parent")).toBe(1);
  });

  test("a count of orders is not an order, a number of an order is", () => {
    expect(strengthOf("Number of orders", "orders.id")).toBe(0);
    expect(strengthOf("Order number", "orders.id")).toBe(1);
    expect(strengthOf("Número de pedidos", "orders.id")).toBe(0);
    expect(strengthOf("Número de pedido", "orders.id")).toBe(1);
  });

  test("a word alone that many lists have is weaker than with the kind's noun", () => {
    expect(strengthOf("Date", "orders.date")).toBeLessThan(strengthOf("Order date", "orders.date"));
    expect(strengthOf("Name", "accounts.name")).toBeLessThan(
      strengthOf("Kundenname", "accounts.name"),
    );
  });

  test("the opening and closing days of a deal speak for deals before tickets", () => {
    for (const heading of ["Est. Close Date", "Created On", "Actual Close Date"]) {
      expect(matchHeading(heading)[0]?.kind).toBe("opportunities");
    }
  });

  test("an empty heading, signs and a very long one mean nothing", () => {
    for (const heading of ["", "   ", "???", "1", "x".repeat(100_000), "id ".repeat(5000)]) {
      expect(matchHeading(heading).filter(({ strength }) => strength > 0.6)).toEqual([]);
    }
  });
});
