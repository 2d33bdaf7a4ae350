import { supplier } from "./cast";
import { asOf, quarters } from "./calendar";
import { programmeCosts } from "./programme-costs";
import type { Customer } from "./customers";
import { inventCustomers } from "./customers";
import type { Draw } from "./draw";
import { roundTo } from "./draw";
import { inventAnswers, inventDeals, inventPeople, inventTickets } from "./happenings";

type Cell = string | number | null;

export interface SampleColumn {
  readonly heading: string;
  readonly numberFormat: string;
  readonly width: number;
}

export interface SampleSheet {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface SampleData {
  readonly supplier: string;
  readonly asOf: number;
  readonly sheets: readonly SampleSheet[];
}

/** Wide enough for the heading beside Excel's filter button. */
function column(heading: string, numberFormat: string, width: number): SampleColumn {
  return { heading, numberFormat, width: Math.max(width, heading.length + 5) };
}

const text = (heading: string, width: number): SampleColumn => column(heading, "General", width);
const money = (heading: string): SampleColumn => column(heading, "#,##0", 12);
const day = (heading: string): SampleColumn => column(heading, "yyyy-mm-dd", 12);
const number = (heading: string): SampleColumn => column(heading, "0", 9);
const share = (heading: string): SampleColumn => column(heading, "0%", 9);

/** The whole sample: one invented world, told by six lists, and what its programme would cost. */
export function inventSampleData(draw: Draw): SampleData {
  const customers = inventCustomers(draw);
  const keyAccounts = namesOfKeyAccounts(customers);
  const lives = customers.map((customer) => {
    const people = inventPeople(draw, customer);
    return {
      customer,
      people,
      deals: inventDeals(draw, customer),
      tickets: inventTickets(draw, customer),
      answers: inventAnswers(draw, customer, people),
    };
  });
  const deals = lives.flatMap(({ customer, deals: own }) =>
    own.map((deal) => ({ customer, deal })),
  );
  const tickets = lives.flatMap(({ customer, tickets: own }) =>
    own.map((ticket) => ({ customer, ticket })),
  );
  tickets.sort((one, other) => one.ticket.opened - other.ticket.opened);
  const sheets: SampleSheet[] = [
    {
      name: "Accounts",
      table: "Accounts",
      columns: [
        text("Account", 26),
        text("Industry", 19),
        text("Region", 17),
        text("Account manager", 19),
        text("Backup", 18),
        text("Executive sponsor", 19),
        day("Customer since"),
        money("Annual revenue"),
        money("Potential revenue"),
        money("Average order"),
        number("Product fit"),
        number("People who decide"),
        number("Days to pay"),
        number("Relationship"),
        text("Status", 10),
      ],
      rows: lives.map(({ customer, deals: own }) => [
        customer.name,
        customer.industry,
        customer.region,
        customer.manager,
        customer.backup,
        customer.sponsor,
        customer.since,
        customer.annualRevenue,
        customer.potentialRevenue,
        averageOrder(customer, own.length),
        customer.fit,
        customer.deciders,
        customer.daysToPay,
        customer.relationship,
        keyAccounts.has(customer.name) ? "Key" : null,
      ]),
    },
    {
      name: "Contacts",
      table: "Contacts",
      columns: [
        text("Account", 26),
        text("Name", 22),
        text("Title", 22),
        text("Department", 15),
        text("Role", 13),
        text("Email", 44),
        number("Friendliness"),
        day("Last contact"),
        text("Owner", 18),
      ],
      rows: lives.flatMap(({ customer, people }) =>
        people.map((person) => [
          customer.name,
          person.name,
          person.title,
          person.department,
          person.role,
          person.email,
          person.friendliness,
          person.lastContact,
          person.owner,
        ]),
      ),
    },
    {
      name: "Opportunities",
      table: "Opportunities",
      columns: [
        text("Opportunity ID", 16),
        text("Account", 26),
        text("Opportunity", 28),
        text("Product", 22),
        text("Stage", 14),
        money("Value"),
        share("Probability"),
        day("Opened"),
        day("Closed"),
      ],
      rows: deals.map(({ customer, deal }, index) => [
        `OP-${String(1001 + index)}`,
        customer.name,
        deal.name,
        deal.product,
        deal.stage,
        deal.value,
        deal.probability,
        deal.opened,
        deal.closed,
      ]),
    },
    {
      name: "Revenue",
      table: "Revenue",
      columns: [
        text("Account", 26),
        text("Quarter", 11),
        day("Quarter start"),
        money("Revenue"),
        money("Margin"),
      ],
      rows: customers.flatMap((customer) =>
        quarters.map((quarter, index) => {
          const revenue = customer.revenueByQuarter[index] ?? 0;
          const margin = roundTo(revenue * customer.marginShare, 10);
          return [customer.name, quarter.label, quarter.start, revenue, margin];
        }),
      ),
    },
    {
      name: "Tickets",
      table: "Tickets",
      columns: [
        text("Ticket", 11),
        text("Account", 26),
        day("Opened"),
        day("Closed"),
        text("Priority", 11),
      ],
      rows: tickets.map(({ customer, ticket }, index) => [
        `T-${String(20001 + index)}`,
        customer.name,
        ticket.opened,
        ticket.closed,
        ticket.priority,
      ]),
    },
    {
      name: "Surveys",
      table: "Surveys",
      columns: [
        text("Account", 26),
        day("Date"),
        text("Respondent", 22),
        number("Recommend"),
        number("Satisfaction"),
      ],
      rows: lives.flatMap(({ customer, answers }) =>
        answers.map((answer) => [
          customer.name,
          answer.date,
          answer.respondent,
          answer.recommend,
          answer.satisfaction,
        ]),
      ),
    },
    {
      name: "Programme costs",
      table: "ProgrammeCosts",
      columns: [
        text("Cost", 32),
        money("Once"),
        money("A month"),
        day("From"),
        day("Until"),
        text("What for", 44),
      ],
      rows: programmeCosts,
    },
  ];
  return { supplier, asOf, sheets };
}

/** Larger customers order more often, so that an order grows more slowly than the year. */
function averageOrder(customer: Customer, deals: number): number {
  const ordersPerYear = 6 + 2 * deals;
  return roundTo(Math.max(customer.annualRevenue, 4000) / ordersPerYear, 10);
}

/** Chosen years ago by revenue alone, as it often is: the scoring has something to say about it. */
function namesOfKeyAccounts(customers: readonly Customer[]): ReadonlySet<string> {
  const byFirstYear = [...customers].sort((one, other) => firstYear(other) - firstYear(one));
  return new Set(byFirstYear.slice(0, 6).map((customer) => customer.name));
}

function firstYear(customer: Customer): number {
  return customer.revenueByQuarter.slice(0, 4).reduce((sum, value) => sum + value, 0);
}
