import type {
  AccountProfile,
  Contact,
  Opportunity,
  RevenuePeriod,
  SurveyAnswer,
  Ticket,
} from "../../domain/plan/account-facts";
import { dealStage } from "../lists/deal-stage";
import { dayOf, numberOf, textOf, type FactRow } from "./fact-rows";
import { periodStart } from "../../understanding/values/period-start";

export function profileFrom(rows: readonly FactRow[]): AccountProfile {
  const [row = {}] = rows;
  return {
    accountManager: textOf(row["accountManager"]),
    backup: textOf(row["backup"]),
    executiveSponsor: textOf(row["executiveSponsor"]),
    industry: textOf(row["industry"]),
    region: textOf(row["region"]),
    customerSince: dayOf(row["customerSince"]),
    annualRevenue: numberOf(row["annualRevenue"]),
    potentialRevenue: numberOf(row["potentialRevenue"]),
  };
}

export function contactsFrom(rows: readonly FactRow[]): readonly Contact[] {
  return rows.flatMap((row) => {
    const name = textOf(row["name"]);
    const friendliness = numberOf(row["friendliness"]);
    return name === null
      ? []
      : [
          {
            name,
            title: textOf(row["title"]),
            department: textOf(row["department"]),
            role: textOf(row["role"]),
            email: textOf(row["email"]),
            friendliness:
              friendliness !== null && Math.abs(friendliness) <= 2 ? friendliness : null,
            lastContact: dayOf(row["lastContact"]),
            owner: textOf(row["owner"]),
          },
        ];
  });
}

/** A chance is written as 0.4 or as 40. */
function chanceOf(value: number | null): number | null {
  const share = value !== null && value > 1 ? value / 100 : value;
  return share !== null && share >= 0 && share <= 1 ? share : null;
}

export function opportunitiesFrom(rows: readonly FactRow[]): readonly Opportunity[] {
  return rows.map((row) => {
    const stageName = textOf(row["stage"]) ?? "";
    const product = textOf(row["product"]);
    return {
      name: textOf(row["name"]) ?? textOf(row["key"]) ?? product ?? "Opportunity",
      product,
      stage: dealStage(stageName),
      stageName,
      value: numberOf(row["value"]),
      probability: chanceOf(numberOf(row["probability"])),
      opened: dayOf(row["opened"]),
      closed: dayOf(row["closed"]),
    };
  });
}

/** One entry a period, in order; several rows of one period are added up. */
export function revenueFrom(rows: readonly FactRow[]): readonly RevenuePeriod[] {
  const byStart = new Map<number, RevenuePeriod>();
  for (const row of rows) {
    const label = textOf(row["label"]);
    const start = dayOf(row["start"]) ?? (label === null ? null : periodStart(label));
    const revenue = numberOf(row["revenue"]);
    if (start !== null && revenue !== null) {
      const before = byStart.get(start);
      const margin = numberOf(row["margin"]);
      byStart.set(start, {
        start,
        label: before?.label ?? label ?? labelOfDay(start),
        revenue: (before?.revenue ?? 0) + revenue,
        margin: margin === null ? (before?.margin ?? null) : (before?.margin ?? 0) + margin,
      });
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function labelOfDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

export function ticketsFrom(rows: readonly FactRow[]): readonly Ticket[] {
  return rows.flatMap((row) => {
    const opened = dayOf(row["opened"]);
    return opened === null ? [] : [{ opened, closed: dayOf(row["closed"]) }];
  });
}

function within(value: number | null, from: number, to: number): number | null {
  return value !== null && value >= from && value <= to ? value : null;
}

export function surveysFrom(rows: readonly FactRow[]): readonly SurveyAnswer[] {
  return rows
    .map((row) => ({
      date: dayOf(row["date"]),
      recommend: within(numberOf(row["recommend"]), 0, 10),
      satisfaction: within(numberOf(row["satisfaction"]), 1, 5),
    }))
    .filter(({ recommend, satisfaction }) => recommend !== null || satisfaction !== null);
}
