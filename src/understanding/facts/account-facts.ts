import type { WorkbookSettings } from "../../domain/settings/workbook-settings";
import type {
  AccountFacts,
  AccountProfile,
  Contact,
  Opportunity,
  SurveyAnswer,
  Ticket,
} from "../../domain/plan/account-facts";
import type { Measure } from "../measures/measure";
import { measuresOf } from "../measures/measures";
import { stateField, stateOfDeal } from "../measures/deal-state-of";
import { chanceUnit } from "./chance-unit";
import { liveSources } from "./live-columns";
import { portfolioFacts } from "./portfolio-facts";
import { revenueFacts } from "./revenue-facts";
import { salesFacts } from "./sales-facts";
import { statedRevenue } from "./stated-revenue";
import {
  accountNamed,
  accountRows,
  dayAt,
  numberAt,
  rowsOf,
  textAt,
  type AccountRows,
} from "./rows-of-account";
import type { WorkbookModel } from "../workbook-model";

function profileOf(model: WorkbookModel, account: number): AccountProfile {
  const list = model.accounts?.list;
  const text = (field: string) => (list ? textAt(list, field, account) : null);
  const number = (field: string) => (list ? numberAt(list, field, account) : null);
  return {
    accountManager: text("owner"),
    backup: text("backup"),
    executiveSponsor: text("sponsor"),
    industry: text("industry"),
    region: text("region"),
    customerSince: list ? dayAt(list, "customerSince", account) : null,
    annualRevenue: statedRevenue(model, account),
    potentialRevenue: number("potential"),
  };
}

/** Contacts that stand in the rows of another list, with that list's columns as a contact's. */
function contactsWithin(model: WorkbookModel, account: number): readonly AccountRows[] {
  return model.lists.flatMap((list) => {
    const fields = list.also.find(({ kind }) => kind === "contacts")?.fields;
    if (!fields || account < 0) return [];
    const fieldOf = new Map([...fields].map(([field, heading]) => [heading, field] as const));
    const columns = list.columns.map((column) => ({
      ...column,
      field: fieldOf.get(column.heading) ?? null,
    }));
    const isAccounts = list.name === model.accounts?.list.name;
    return [{ list: { ...list, columns }, rows: isAccounts ? [account] : rowsOf(list, account) }];
  });
}

/** Persons, each once: a list may repeat them for each of our people. */
function contactsOf(model: WorkbookModel, account: number): readonly Contact[] {
  const found = new Map<string, Contact>();
  const lists = [...accountRows(model, account, ["contacts"]), ...contactsWithin(model, account)];
  for (const { list, rows } of lists) {
    for (const row of rows) {
      const text = (field: string) => textAt(list, field, row);
      const both = [text("firstName"), text("lastName")].filter((part) => part !== null).join(" ");
      const name = text("name") ?? (both || null);
      if (name === null || found.has(name.toLowerCase())) continue;
      const friendliness = numberAt(list, "friendliness", row);
      found.set(name.toLowerCase(), {
        name,
        title: text("title"),
        department: text("department"),
        role: text("role"),
        email: text("email"),
        friendliness: friendliness !== null && Math.abs(friendliness) <= 2 ? friendliness : null,
        lastContact: dayAt(list, "lastContact", row),
        owner: text("owner"),
      });
    }
  }
  return [...found.values()];
}

/** Deals that are won, lost or open; what is none of them is asked, not counted. */
function opportunitiesOf(model: WorkbookModel, account: number): readonly Opportunity[] {
  return accountRows(model, account, ["opportunities"]).flatMap(({ list, rows }) => {
    const unit = chanceUnit(list);
    const state = stateField(list);
    return rows.flatMap((row): readonly Opportunity[] => {
      const stageName = textAt(list, state, row) ?? "";
      const stage = stageName === "" ? "open" : stateOfDeal(list, stageName);
      if (stage === "unclear") return [];
      const product = textAt(list, "product", row);
      const chance = numberAt(list, "probability", row);
      return [
        {
          id: textAt(list, "id", row),
          name: textAt(list, "name", row) ?? textAt(list, "id", row) ?? product ?? "Opportunity",
          product,
          stage,
          stageName,
          value: numberAt(list, "amount", row),
          owner: textAt(list, "owner", row),
          probability: within(chance === null ? null : chance / unit, 0, 1),
          opened: dayAt(list, "created", row),
          closed: dayAt(list, "closed", row) ?? dayAt(list, "expectedClose", row),
        },
      ];
    });
  });
}

export function ticketsOf(model: WorkbookModel, account: number): readonly Ticket[] {
  return accountRows(model, account, ["tickets"]).flatMap(({ list, rows }) =>
    rows.flatMap((row) => {
      const opened = dayAt(list, "opened", row);
      return opened === null ? [] : [{ opened, closed: dayAt(list, "closed", row) }];
    }),
  );
}

function within(value: number | null, from: number, to: number): number | null {
  return value !== null && value >= from && value <= to ? value : null;
}

/** Answers of surveys; where there are none, how content people were with their tickets. */
export function surveysOf(model: WorkbookModel, account: number): readonly SurveyAnswer[] {
  const answers = (kind: "surveys" | "tickets", date: string) =>
    accountRows(model, account, [kind]).flatMap(({ list, rows }) =>
      rows
        .map((row) => ({
          date: dayAt(list, date, row),
          recommend: within(numberAt(list, "recommend", row), 0, 10),
          satisfaction: within(numberAt(list, "satisfaction", row), 1, 5),
        }))
        .filter(({ recommend, satisfaction }) => recommend !== null || satisfaction !== null),
    );
  const surveyed = answers("surveys", "date");
  return surveyed.length > 0 ? surveyed : answers("tickets", "closed");
}

function salesOf(model: WorkbookModel, account: number): Pick<AccountFacts, "sales"> {
  const sales = account < 0 ? null : salesFacts(model, account);
  return sales === null ? {} : { sales };
}

/** Rows that lack the day by which they would count. */
function undatedRows(model: WorkbookModel, account: number): NonNullable<AccountFacts["undated"]> {
  const without = (kind: "tickets" | "surveys", day: string): number =>
    accountRows(model, account, [kind])
      .flatMap(({ list, rows }) => rows.map((row) => dayAt(list, day, row)))
      .filter((found) => found === null).length;
  return { tickets: without("tickets", "opened"), surveys: without("surveys", "date") };
}

function churnDays(model: WorkbookModel, account: number): readonly number[] {
  return accountRows(model, account, ["churn"])
    .flatMap(({ list, rows }) => rows.map((row) => dayAt(list, "date", row)))
    .filter((day) => day !== null);
}

/** The measures of all accounts, made once for all that are asked for. */
const madeMeasures = new WeakMap<WorkbookModel, Map<number, readonly Measure[]>>();

function recurringMeasures(model: WorkbookModel, asOf: number): readonly Measure[] | null {
  const lists = model.lists.filter(({ kind }) => kind === "subscriptions" || kind === "churn");
  if (lists.length === 0) return null;
  const made = madeMeasures.get(model) ?? new Map<number, readonly Measure[]>();
  madeMeasures.set(model, made);
  const measures = made.get(asOf) ?? measuresOf({ ...model, lists }, asOf);
  made.set(asOf, measures);
  return measures;
}

/** Monthly revenue and churn events, as the measures of their lists have them. */
function recurringOf(
  model: WorkbookModel,
  account: number,
  asOf: number,
): Pick<AccountFacts, "recurring"> {
  const measures = recurringMeasures(model, asOf);
  if (account < 0 || measures === null) return {};
  const value = (name: string): number | null =>
    measures.find((measure) => measure.name === name)?.values[account] ?? null;
  return {
    recurring: {
      monthlyRevenue: value("MRR now"),
      churnEvents: value("Churn events"),
      ...(model.lists.some(({ kind }) => kind === "churn")
        ? { churnDays: churnDays(model, account) }
        : {}),
    },
  };
}

interface FactsOptions {
  /** The day on which subscriptions are looked at; that of the settings when left out. */
  readonly day?: number;
  /** How many sheets follow the lists by formulas like those made of these facts; one when left out. */
  readonly sheets?: number;
}

/** Everything the workbook's lists tell about one account, but for where it stands in a matrix. */
export function factsOf(
  model: WorkbookModel,
  name: string,
  { asOf, fiscalYearStart }: Pick<WorkbookSettings, "asOf" | "fiscalYearStart">,
  { day = asOf, sheets = 1 }: FactsOptions = {},
): Omit<AccountFacts, "standing"> {
  const account = accountNamed(model, name);
  return {
    account: name,
    accountId: model.accounts && account >= 0 ? textAt(model.accounts.list, "id", account) : null,
    asOf,
    profile: profileOf(model, account),
    contacts: contactsOf(model, account),
    opportunities: opportunitiesOf(model, account),
    revenue: account < 0 ? [] : revenueFacts(model, account, fiscalYearStart),
    ...salesOf(model, account),
    tickets: ticketsOf(model, account),
    surveys: surveysOf(model, account),
    ...recurringOf(model, account, day),
    portfolio: portfolioFacts(model, account),
    sources: liveSources(model, account, name, sheets),
    undated: undatedRows(model, account),
  };
}
