import { readFileSync } from "node:fs";
import { join } from "node:path";
import { factsOf } from "../../src/understanding/facts/account-facts";
import { isoDay } from "../../src/understanding/measures/days";
import { serialOf } from "../../src/domain/plan/calendar-day";
import { describeWithSharedData, sharedData } from "../support/shared-data";
import { gridsOfFiles } from "./support/grids-of-files";
import { cents, centsBy, rawRows, sumOf, type RawRow } from "./support/raw-rows";
import { understood, type Understood } from "./support/understood";

function understoodFiles(name: string): Understood {
  return understood(gridsOfFiles(sharedData(`b2b/${name}`)));
}

function rows(name: string): RawRow[] {
  return rawRows(sharedData(`b2b/${name}`));
}

/** What each account's value of a measure is in cents, by the account's key. */
function centsByAccount({ model, measure }: Understood, name: string): Map<string, number> {
  const { accounts } = model;
  const keys = (accounts?.idColumn ?? accounts?.nameColumn)?.cells ?? [];
  return new Map(
    measure(name).values.map((value, row) => [String(keys[row]).trim(), cents(value ?? 0)]),
  );
}

/** The same sums, leaving aside the accounts without any. */
function expectSameSums(
  found: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
): void {
  const filled = (sums: ReadonlyMap<string, number>) =>
    Object.fromEntries([...sums].filter(([, sum]) => sum !== 0).sort());
  expect(filled(found)).toEqual(filled(expected));
}

function expected(name: string) {
  return JSON.parse(readFileSync(sharedData(join("b2b", name)), "utf8"));
}

function daysCovered(list: Understood["model"]["lists"][number], heading: string): string[] {
  const column = list.columns.find((one) => one.heading === heading);
  const days = (column?.reading.values ?? []).filter((day) => typeof day === "number");
  return [Math.min(...days), Math.max(...days)].map((day) => isoDay(Math.floor(day)));
}

function of(row: RawRow, heading: string): string {
  return row[heading] ?? "";
}

describeWithSharedData("maven_crm", () => {
  const tested = understoodFiles("maven_crm");
  const facts = expected("b2b_expected.json").maven_crm;
  const deals = rows("maven_crm/sales_pipeline.csv");
  const won = deals.filter((row) => of(row, "deal_stage") === "Won");

  test("the accounts are another list or called by another column", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("accounts");
    expect(accounts?.names).toHaveLength(85);
    expect(accounts?.nameColumn?.heading).toBe("account");
    expect(accounts?.idColumn).toBeNull();
  });

  test("sector, parent company or manager are not found", () => {
    expect(tested.heading("accounts", "industry")).toBe("sector");
    expect(tested.heading("accounts", "parent")).toBe("subsidiary_of");
    expect(tested.heading("sales_teams", "manager")).toBe("manager");
    const subsidiaries = rows("maven_crm/accounts.csv").filter((row) => of(row, "subsidiary_of"));
    const parents = [...(tested.model.accounts?.parentOfRow ?? [])].filter((row) => row >= 0);
    expect(parents).toHaveLength(subsidiaries.length);
  });

  test("the owner of a deal does not lead to the sales teams", () => {
    const tie = tested.model.ties.find(
      ({ from, to }) => from.name === "sales_pipeline" && to.name === "sales_teams",
    );
    expect([tie?.column.heading, tie?.key.heading]).toEqual(["sales_agent", "sales_agent"]);
  });

  test("deals without an account are left out in silence", () => {
    expect(tested.list("sales_pipeline").account).toMatchObject({
      by: "name",
      matched: facts.opportunities - facts.missing.account,
      unmatched: 0,
      blank: facts.missing.account,
    });
    expect(tested.said).toMatch(/1,425 of 8,800 rows of sales_pipeline have no 'account'/u);
  });

  test("a product that is spelt otherwise in the list of products is not told", () => {
    expect(tested.said).toMatch(/1,480 rows of sales_pipeline.*'GTXPro'.*'GTX Pro'/u);
  });

  test("what was won differs from a plain sum by a cent", () => {
    const sums = centsBy(
      won,
      (row) => of(row, "account"),
      (row) => cents(of(row, "close_value")),
    );
    const found = centsByAccount(tested, "Won amount");
    expectSameSums(found, sums);
    expect(sumOf(found.values())).toBe(cents(facts.won_value));
    for (const [account, amount] of Object.entries(facts.pareto_won_by_account.top10)) {
      expect(found.get(account)).toBe(cents(amount as number));
    }
  });

  test("states of deals are counted otherwise", () => {
    const total = (name: string) => sumOf(tested.measure(name).values.map((value) => value ?? 0));
    expect(total("Won deals")).toBe(facts.stages.Won);
    const openWithAccount = deals.filter(
      (row) => of(row, "account") && ["Engaging", "Prospecting"].includes(of(row, "deal_stage")),
    );
    expect(total("Open deals")).toBe(openWithAccount.length);
    const decided = sumOf(tested.measure("Win rate").rows);
    expect(total("Won deals") / decided).toBeCloseTo(facts.win_rate, 9);
  });

  test("open deals without any amount are worth nothing instead of unknown", () => {
    expect(tested.value("Open pipeline", "Acme Corporation")).toBeNull();
  });

  test("days are read with day and month swapped", () => {
    expect(daysCovered(tested.list("sales_pipeline"), "engage_date")[0]).toBe("2016-10-20");
    expect(isoDay(tested.asOf)).toBe("2017-12-31");
  });

  test("an account's own revenue is taken for what it buys, unasked", () => {
    expect(tested.said).toMatch(/'revenue' of accounts may be what an account buys/u);
  });

  test("the description of the files counts as a list of something", () => {
    expect(tested.list("data_dictionary")).toMatchObject({ kind: "other", account: null });
  });
});

describeWithSharedData("ravenstack", () => {
  const tested = understoodFiles("ravenstack");
  const facts = expected("b2b_expected.json").ravenstack;
  const subscriptions = rows("ravenstack/ravenstack_subscriptions.csv");
  const tickets = rows("ravenstack/ravenstack_supports_ticket.csv");

  test("the accounts are another list or called by another column", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("ravenstack_accounts");
    expect(accounts?.names).toHaveLength(facts.accounts);
    expect(accounts?.nameColumn?.heading).toBe("account_name");
    expect(accounts?.idColumn?.heading).toBe("account_id");
  });

  test.each([
    ["ravenstack_churn_events", "churn", 600],
    ["ravenstack_subscriptions", "subscriptions", 5000],
    ["ravenstack_supports_ticket", "tickets", 2000],
  ])("%s is not tied to the accounts by its id", (name, kind, matched) => {
    expect(tested.list(name)).toMatchObject({
      kind,
      account: { by: "id", heading: "account_id", matched, unmatched: 0, blank: 0 },
    });
  });

  test("monthly amounts of ended subscriptions are counted, or a cent is lost", () => {
    const open = subscriptions.filter((row) => of(row, "end_date") === "");
    const sums = centsBy(
      open,
      (row) => of(row, "account_id"),
      (row) => cents(of(row, "mrr_amount")),
    );
    const found = centsByAccount(tested, "MRR now");
    expectSameSums(found, sums);
    expect(sumOf(found.values())).toBe(cents(facts.mrr_open));
    for (const [id, amount] of Object.entries(facts.pareto_mrr_open_by_account.top10)) {
      expect(found.get(id)).toBe(cents(amount as number));
    }
    const running = sumOf(tested.measure("Active subscriptions").values.map((one) => one ?? 0));
    expect(running).toBe(facts.open_subscriptions);
  });

  test("days are read with the month first", () => {
    const { year, month, day } = { year: 2023, month: 12, day: 23 };
    const start = tested
      .list("ravenstack_subscriptions")
      .columns.find(({ heading }) => heading === "start_date");
    expect(start?.reading.values[0]).toBe(serialOf(year, month, day));
    expect(isoDay(tested.asOf)).toBe("2024-12-31");
  });

  test("Company_177 has other tickets, answers or churn events", () => {
    const account = rows("ravenstack/ravenstack_accounts.csv").find(
      (row) => of(row, "account_name") === "Company_177",
    );
    const id = account ? of(account, "account_id") : "";
    const own = tickets.filter((row) => of(row, "account_id") === id);
    const scores = own.map((row) => of(row, "satisfaction_score")).filter((score) => score !== "");
    const churn = rows("ravenstack/ravenstack_churn_events.csv");
    expect(tested.value("Tickets", "Company_177")).toBe(own.length);
    expect(tested.value("Satisfaction", "Company_177")).toBeCloseTo(
      sumOf(scores.map(Number)) / scores.length,
      9,
    );
    const lost = churn.filter((row) => of(row, "account_id") === id);
    const events = lost.length;
    // 27-10-2024: the day comes first.
    const daysOfLoss = lost.map((row) => {
      const [day = 0, month = 0, year = 0] = of(row, "churn_date").split("-").map(Number);
      return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
    });
    expect(tested.value("Churn events", "Company_177")).toBe(events);
    const running = rows("ravenstack/ravenstack_subscriptions.csv").filter(
      (row) => of(row, "account_id") === id && of(row, "end_date") === "",
    );
    const monthly = sumOf(running.map((row) => cents(of(row, "mrr_amount")))) / 100;
    const facts = factsOf(tested.model, "Company_177", {
      asOf: tested.asOf,
      fiscalYearStart: 1,
    });
    expect(facts.recurring).toEqual({
      monthlyRevenue: monthly,
      churnEvents: events,
      churnDays: daysOfLoss,
    });
    expect(facts.tickets).toHaveLength(own.length);
  });

  test("blank answers count as answers", () => {
    expect(sumOf(tested.measure("Satisfaction").rows)).toBe(facts.csat.responses);
  });
});

describeWithSharedData("bankwell_crm", () => {
  const tested = understoodFiles("bankwell_crm");
  const facts = expected("bankwell_crm/expected.json");
  const deals = rows("bankwell_crm/opportunities.csv");

  test("the accounts are another list or called by another column", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("accounts");
    expect(accounts?.names).toHaveLength(83);
    expect(accounts?.nameColumn?.heading).toBe("Company");
    expect(accounts?.idColumn?.heading).toBe("AccountID");
  });

  test.each([
    ["contacts", 1790],
    ["opportunities", 160],
    ["portfolio", 606],
  ])("rows of %s are not matched", (name, matched) => {
    const list = tested.list(name);
    expect(list.account).toMatchObject({ heading: "AccountID", matched, unmatched: 0, blank: 0 });
    expect(new Set(list.account?.accountOfRow).size).toBe(83);
  });

  test("the bank's own people are not tied to the contacts they look after", () => {
    const tie = tested.model.ties.find(
      ({ from, to }) => from.name === "contacts" && to.name === "employees",
    );
    expect([tie?.column.heading, tie?.key.heading, tie?.inclusion]).toEqual([
      "EmployeeID",
      "EmployeeID",
      1,
    ]);
    expect(tested.list("employees").kind).toBe("people");
  });

  test("deals that are won differ from a plain sum by a cent", () => {
    const sums = centsBy(
      deals.filter((row) => of(row, "Stage") === "Won"),
      (row) => of(row, "AccountID"),
      (row) => cents(of(row, "Amount")),
    );
    const found = centsByAccount(tested, "Won amount");
    expectSameSums(found, sums);
    expect(sumOf(found.values())).toBe(cents(facts.revenue.won_only));
    for (const [name, five] of Object.entries<{ id: string; won: string }>(facts.revenue.five)) {
      expect([name, found.get(five.id)]).toEqual([name, cents(five.won)]);
    }
  });

  test("states of deals are counted otherwise, or 'Closed' is guessed", () => {
    const total = (name: string) => sumOf(tested.measure(name).values.map((value) => value ?? 0));
    expect(total("Won deals")).toBe(facts.stage.won);
    expect(sumOf(tested.measure("Win rate").rows)).toBe(facts.stage.won + facts.stage.lost);
    expect(total("Open deals")).toBe(facts.stage.open);
    expect(tested.said).toMatch(/26 rows of opportunities are 'Closed' in 'Stage'.*7,492,724/u);
  });

  test("the bank's staff are listed as contacts, or a person counts more than once", () => {
    expect(tested.heading("contacts", "firstName")).toBe("ContactFirstName");
    expect(tested.heading("contacts", "lastName")).toBe("ContactLastName");
    expect(tested.heading("contacts", "email")).toBe("ContactEmail");
    const contacts = tested.measure("Contacts").values.map((value) => value ?? 0);
    expect(sumOf(contacts)).toBe(facts.contacts.distinct_persons);
    expect(tested.said).toMatch(/contacts has 1790 rows and 83 different persons/u);
  });

  test("the customers' own revenue or balance is taken for what they buy, unasked", () => {
    expect(tested.said).toMatch(/'AnnualRevenue' of accounts may be what an account buys/u);
    expect(tested.measures.map(({ how }) => how).join()).not.toMatch(/AnnualRevenue|TotalAccount/u);
  });

  test("the days of the deals are others", () => {
    expect(daysCovered(tested.list("opportunities"), "CloseDate")).toEqual(
      facts.date_range.CloseDate,
    );
  });

  test("a column without a heading is taken for something", () => {
    for (const { columns } of tested.model.lists) {
      expect(columns.filter(({ heading, field }) => heading === "" && field !== null)).toEqual([]);
    }
  });
});

describeWithSharedData("atacado_pt", () => {
  const tested = understoodFiles("atacado_pt");
  const facts = expected("atacado_pt/expected.json");
  const orders = rows("atacado_pt/pedidos.csv");
  const clients = rows("atacado_pt/clientes.csv");

  test("the accounts are another list or called by another column", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("clientes");
    expect(accounts?.names).toHaveLength(facts.accounts.number_of_accounts);
    expect(accounts?.nameColumn?.heading).toBe("cliente_nome");
    expect(accounts?.idColumn?.heading).toBe("cliente_id");
    const status = tested
      .list("clientes")
      .columns.find(({ heading }) => heading === "status_ativo");
    expect(status?.reading.values.filter((value) => value === true)).toHaveLength(
      facts.accounts.active,
    );
  });

  test("orders are not tied to the customers and products", () => {
    expect(tested.list("pedidos").account).toMatchObject({
      by: "id",
      heading: "cliente_id",
      matched: 7200,
      unmatched: 0,
      blank: 0,
    });
    expect(new Set(tested.list("pedidos").account?.accountOfRow).size).toBe(180);
    const tie = tested.model.ties.find(
      ({ from, to }) => from.name === "pedidos" && to.name === "produtos",
    );
    expect([tie?.column.heading, tie?.inclusion]).toEqual(["produto_id", 1]);
  });

  test("monthly targets belong to an account", () => {
    expect(tested.list("metas_mensais")).toMatchObject({ rows: 24, account: null });
  });

  test("revenue differs from a plain sum by a cent", () => {
    const sums = centsBy(
      orders,
      (row) => of(row, "cliente_id"),
      (row) => cents(of(row, "valor_total")),
    );
    const found = centsByAccount(tested, "Revenue");
    expectSameSums(found, sums);
    expect(sumOf(found.values())).toBe(cents(facts.revenue.total));
    expect(sumOf(centsByAccount(tested, "Revenue, last 12 months").values())).toBe(
      cents(facts.revenue.by_year["2025"]),
    );
    for (const five of Object.values<{ id: string; amount: string }>(facts.revenue.five)) {
      expect(found.get(five.id)).toBe(cents(five.amount));
    }
  });

  test("the number of orders is another", () => {
    for (const [name, count] of Object.entries(facts.number_of_orders)) {
      expect(tested.value("Orders", name.slice("C0062 ".length))).toBe(count);
    }
  });

  test("the days of the orders are others", () => {
    expect(daysCovered(tested.list("pedidos"), "data_pedido")).toEqual(
      facts.date_range.data_pedido,
    );
    expect(daysCovered(tested.list("clientes"), "data_cadastro")).toEqual(
      facts.date_range.data_cadastro,
    );
  });

  test("customers whose names differ by a number are taken for one", () => {
    expect(new Set(tested.model.accounts?.names).size).toBe(180);
    expect(tested.said).not.toMatch(/may be 'Cliente/u);
  });

  test("a channel called Key Account or the seller of an order becomes the account's", () => {
    expect(tested.heading("clientes", "owner")).toBeUndefined();
    const channel = tested.list("pedidos").columns.find(({ heading }) => heading === "canal_venda");
    expect(channel?.field).toBeNull();
    expect(tested.heading("pedidos", "owner")).toBe("vendedor");
  });

  test("customers who are said to be inactive and still order are not told", () => {
    const inactive = new Set(
      clients
        .filter((row) => /^false$/iu.test(of(row, "status_ativo")))
        .map((row) => of(row, "cliente_id")),
    );
    expect(inactive.size).toBe(33);
    expect(tested.said).toMatch(/33 accounts of clientes are 'no' in 'status_ativo'.*pedidos/u);
  });

  test("orders from before the customer was one are not told", () => {
    const since = new Map(clients.map((row) => [of(row, "cliente_id"), of(row, "data_cadastro")]));
    const early = orders.filter(
      (row) => of(row, "data_pedido") < (since.get(of(row, "cliente_id")) ?? ""),
    );
    expect(early).toHaveLength(771);
    expect(tested.said).toMatch(/771 rows of pedidos are earlier than 'data_cadastro'/u);
  });
});

describeWithSharedData("gptshop_de", () => {
  const tested = understoodFiles("gptshop_de");
  const facts = expected("gptshop_de/expected.json");
  const sales = rows("gptshop_de/verkaeufe.csv");
  const prices = new Map(
    rows("gptshop_de/produkte.csv").map((row) => [
      of(row, "ProduktID"),
      cents(of(row, "Preis (€)")),
    ]),
  );
  const worth = (row: RawRow) =>
    Number(of(row, "Menge")) * (prices.get(of(row, "ProduktID")) ?? NaN);

  test("the accounts are another list or called by another column", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("kunden");
    expect(accounts?.names).toHaveLength(200);
    expect(accounts?.nameColumn?.heading).toBe("Name");
    expect(accounts?.idColumn?.heading).toBe("KundenID");
  });

  test("sales are not tied to the customers and products", () => {
    expect(tested.list("verkaeufe").account).toMatchObject({
      by: "id",
      heading: "KundenID",
      matched: 5000,
      unmatched: 0,
      blank: 0,
    });
    const tie = tested.model.ties.find(
      ({ from, to }) => from.name === "verkaeufe" && to.name === "produkte",
    );
    expect([tie?.column.heading, tie?.inclusion]).toEqual(["ProduktID", 1]);
  });

  test("pieces are taken for money, or a cent of quantity times price is lost", () => {
    const found = centsByAccount(tested, "Revenue");
    expectSameSums(
      found,
      centsBy(sales, (row) => of(row, "KundenID"), worth),
    );
    expect(sumOf(found.values())).toBe(cents(facts.revenue.total));
    for (const five of Object.values<{ id: string; amount: string }>(facts.revenue.five)) {
      expect(found.get(five.id)).toBe(cents(five.amount));
    }
    expect(tested.measure("Revenue").how).toBe("sum of Menge x Preis (€) of produkte");
  });

  test("the number of sales is another", () => {
    const names = new Map(
      rows("gptshop_de/kunden.csv").map((row) => [of(row, "KundenID"), of(row, "Name")]),
    );
    for (const [id, { sales: count }] of Object.entries<{ sales: number }>(facts.number_of_sales)) {
      expect(tested.value("Orders", names.get(id) ?? "")).toBe(count);
    }
  });

  test("returned sales are counted in silence", () => {
    const kept = sales.filter((row) => of(row, "Retoure") === "Nein");
    expect(sumOf(kept.map(worth))).toBe(cents(facts.revenue.without_returns));
    expect(tested.said).toMatch(/501 of 5000 rows of verkaeufe are returns by 'Retoure'/u);
    expect(tested.said).toContain("7,178,748.60 without them");
  });

  test("private persons among the customers are not told", () => {
    expect(tested.said).toMatch(/97 of 200 accounts of kunden are 'Privat' in 'Kundentyp'/u);
  });

  test("the days of the sales are others", () => {
    expect(daysCovered(tested.list("verkaeufe"), "Datum")).toEqual(facts.date_range.Datum);
  });
});

describeWithSharedData("boutique_fr", () => {
  const tested = understoodFiles("boutique_fr");
  const facts = expected("boutique_fr/expected.json");
  const orders = rows("boutique_fr/commandes.csv");

  test("the accounts are another list or called by another column", () => {
    const { accounts } = tested.model;
    expect(accounts?.list.name).toBe("clients");
    expect(accounts?.names).toHaveLength(50);
    expect(accounts?.nameColumn?.heading).toBe("Nom");
    expect(accounts?.idColumn?.heading).toBe("ClientID");
  });

  test("ids that all count from 1 tie the orders to something else", () => {
    expect(tested.list("commandes").account).toMatchObject({
      by: "id",
      heading: "ClientID",
      matched: 200,
      unmatched: 0,
      blank: 0,
    });
    expect(new Set(tested.list("commandes").account?.accountOfRow).size).toBe(49);
    expect(tested.list("produits").account).toBeNull();
    const ties = tested.model.ties.map(
      ({ from, column, to, key }) => `${from.name}.${column.heading}>${to.name}.${key.heading}`,
    );
    expect(ties.sort()).toEqual([
      "commandes.ClientID>clients.ClientID",
      "commandes.ProduitID>produits.ProduitID",
    ]);
  });

  test("a money column called Total is skipped, or a cent is lost", () => {
    const found = centsByAccount(tested, "Revenue");
    expectSameSums(
      found,
      centsBy(
        orders,
        (row) => of(row, "ClientID"),
        (row) => cents(of(row, "Total")),
      ),
    );
    expect(sumOf(found.values())).toBe(cents(facts.revenue.total));
    for (const five of Object.values<{ id: string; amount: string }>(facts.revenue.five)) {
      expect(found.get(five.id)).toBe(cents(five.amount));
    }
    expect(tested.list("commandes").rows).toBe(200);
  });

  test("the number of orders or their days are others", () => {
    for (const [name, count] of Object.entries(facts.number_of_orders)) {
      expect(tested.value("Orders", name.replace(/^\d+ /u, ""))).toBe(count);
    }
    expect(daysCovered(tested.list("commandes"), "DateCommande")).toEqual(
      facts.date_range.DateCommande,
    );
  });

  test("a growth of half a year is made up against a year without orders", () => {
    expect(tested.measure("Revenue growth").values.every((value) => value === null)).toBe(true);
  });
});

describeWithSharedData("sales_data_sample.csv", () => {
  const tested = understoodFiles("sales_data_sample.csv");
  const facts = expected("b2b_expected.json").sales_data_sample;
  const lines = rawRows(sharedData("b2b/sales_data_sample.csv"), "windows-1252");

  test("the customers are not found in the lines of their orders", () => {
    const { accounts } = tested.model;
    expect(accounts?.names).toHaveLength(facts.customers);
    expect(accounts?.nameColumn?.heading).toBe("CUSTOMERNAME");
    expect(tested.list("sales_data_sample").account).toMatchObject({
      by: "name",
      matched: facts.lines,
      unmatched: 0,
      blank: 0,
    });
  });

  test("prices that stop at 100 are multiplied though the line tells its amount", () => {
    const found = centsByAccount(tested, "Revenue");
    expectSameSums(
      found,
      centsBy(
        lines,
        (row) => of(row, "CUSTOMERNAME"),
        (row) => cents(of(row, "SALES")),
      ),
    );
    expect(sumOf(found.values())).toBe(cents(facts.sales));
    for (const [name, amount] of Object.entries(facts.pareto.top10)) {
      expect(found.get(name)).toBe(cents(amount as number));
    }
  });

  test("a line counts as an order", () => {
    expect(sumOf(tested.measure("Orders").values.map((value) => value ?? 0))).toBe(facts.orders);
  });

  test("cancelled and disputed lines are counted in silence", () => {
    expect(tested.said).toMatch(/14 'Disputed'.*60 'Cancelled'.*44 'On Hold'/u);
  });

  test("days of two-digit years are others", () => {
    expect(daysCovered(tested.list("sales_data_sample"), "ORDERDATE")).toEqual([
      facts.first_date,
      facts.last_date,
    ]);
  });
});

describeWithSharedData("Telco-Customer-Churn.csv", () => {
  const tested = understoodFiles("Telco-Customer-Churn.csv");
  const facts = expected("b2b_expected.json").telco;

  test("a list without names has no accounts, or a yes/no column names them", () => {
    const { accounts } = tested.model;
    expect(accounts?.names).toHaveLength(facts.customers);
    expect(accounts?.nameColumn).toBeNull();
    expect(accounts?.idColumn?.heading).toBe("customerID");
    expect(accounts?.names[0]).toBe("7590-VHVEG");
  });

  test("blank charges are read as 0, or charges as text", () => {
    const [list] = tested.model.lists;
    const column = (heading: string) => list?.columns.find((one) => one.heading === heading);
    const charges = column("TotalCharges")?.reading;
    expect(charges?.kind).toBe("number");
    expect(charges?.values.filter((value) => value === null)).toHaveLength(
      facts.blank_TotalCharges,
    );
    const monthly = column("MonthlyCharges")?.reading.values ?? [];
    expect(sumOf(monthly.map((value) => cents(Number(value))))).toBe(
      cents(facts.monthly_charges_total),
    );
    const churned = column("Churn")?.reading.values.filter((value) => value === true);
    expect(churned).toHaveLength(facts.churned);
  });
});
