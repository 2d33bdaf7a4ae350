import type { AccountFacts } from "../domain/plan/account-facts";
import { liveFigure, ofAccount } from "./live-figure";
import type { CellContent } from "./sheet-plan";
import type { Days } from "./survey-figures";

type Columns = Readonly<Record<string, string>>;

function opened(columns: Columns): string {
  return `${ofAccount(columns)},--ISNUMBER(${columns["opened"]})`;
}

function closed(columns: Columns): string {
  return `${opened(columns)},--ISNUMBER(${columns["closed"]})`;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function areKnown(facts: AccountFacts): boolean {
  return facts.tickets.length > 0 || facts.sources.tickets !== undefined;
}

/** Tickets of the account: all, open, and how long the closed ones took. */
export function ticketFigures(facts: AccountFacts): Readonly<Record<string, CellContent>> {
  const { tickets } = facts;
  if (!areKnown(facts)) {
    return {};
  }
  const taken = tickets.flatMap(({ opened, closed }) => (closed === null ? [] : [closed - opened]));
  return {
    "service.tickets": liveFigure(
      facts,
      "tickets",
      ["opened"],
      (columns) => `=SUMPRODUCT(${opened(columns)})`,
      tickets.length,
    ),
    "service.openTickets": liveFigure(
      facts,
      "tickets",
      ["opened", "closed"],
      (columns) => `=SUMPRODUCT(${opened(columns)},1-ISNUMBER(${columns["closed"]}))`,
      tickets.length - taken.length,
    ),
    "service.daysToResolve": liveFigure(
      facts,
      "tickets",
      ["opened", "closed"],
      (columns) =>
        `=IF(SUMPRODUCT(${closed(columns)})=0,"",(SUMPRODUCT(${closed(columns)},${columns["closed"]})-SUMPRODUCT(${closed(columns)},${columns["opened"]}))/SUMPRODUCT(${closed(columns)}))`,
      mean(taken),
    ),
  };
}

/** Tickets opened and closed within some days, and those still open at the end of the last. */
export function ticketsWithin(
  facts: AccountFacts,
  days: Days,
): Readonly<Record<string, CellContent>> {
  if (!areKnown(facts)) {
    return {};
  }
  const within = (column: string | undefined): string =>
    `--(${column}>=${days.first}),--(${column}<${days.last}+1)`;
  const isWithin = (day: number | null): boolean =>
    day !== null && day >= days.firstDay && day < days.lastDay + 1;
  const count = (
    formula: (columns: Columns) => string,
    isCounted: (ticket: AccountFacts["tickets"][number]) => boolean,
  ): CellContent =>
    liveFigure(
      facts,
      "tickets",
      ["opened", "closed"],
      formula,
      facts.tickets.filter(isCounted).length,
    );
  return {
    "service.openedInPeriod": count(
      (columns) => `=SUMPRODUCT(${opened(columns)},${within(columns["opened"])})`,
      (ticket) => isWithin(ticket.opened),
    ),
    "service.closedInPeriod": count(
      (columns) => `=SUMPRODUCT(${closed(columns)},${within(columns["closed"])})`,
      (ticket) => isWithin(ticket.closed),
    ),
    "service.daysToResolve": liveFigure(
      facts,
      "tickets",
      ["opened", "closed"],
      (columns) => {
        const rows = `${closed(columns)},${within(columns["closed"])}`;
        return `=IF(SUMPRODUCT(${rows})=0,"",(SUMPRODUCT(${rows},${columns["closed"]})-SUMPRODUCT(${rows},${columns["opened"]}))/SUMPRODUCT(${rows}))`;
      },
      mean(
        facts.tickets.flatMap(({ opened, closed }) =>
          closed !== null && isWithin(closed) ? [closed - opened] : [],
        ),
      ),
    ),
    "service.openAtEnd": count(
      (columns) =>
        `=SUMPRODUCT(${opened(columns)},--(${columns["opened"]}<${days.last}+1))-SUMPRODUCT(${closed(columns)},--(${columns["closed"]}<${days.last}+1))`,
      (ticket) =>
        ticket.opened < days.lastDay + 1 &&
        !(ticket.closed !== null && ticket.closed < days.lastDay + 1),
    ),
  };
}
