import { accountManagers, customers, regions, sponsors } from "./cast";
import { asOf, quarters, serial } from "./calendar";
import type { Draw } from "./draw";
import { clamp, roundTo } from "./draw";

/** What drives everything the sample says about a customer, so that its lists agree. */
export interface Customer {
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly manager: string;
  readonly backup: string;
  readonly sponsor: string | null;
  readonly since: number;
  /** The last day it was a customer; `asOf` for those who still are. */
  readonly until: number;
  /** 0 (angry) to 1 (delighted): shows in surveys, tickets, contacts and won deals. */
  readonly goodwill: number;
  readonly fit: number;
  readonly revenueByQuarter: readonly number[];
  readonly marginShare: number;
  readonly annualRevenue: number;
  readonly potentialRevenue: number;
  readonly deciders: number;
  readonly daysToPay: number;
  readonly relationship: number;
}

const lastDayOfThoseWhoLeft = serial(2026, 3, 31);

export function inventCustomers(draw: Draw): readonly Customer[] {
  return customers.map(([name, industry], index) => inventCustomer(draw, name, industry, index));
}

function inventCustomer(draw: Draw, name: string, industry: string, index: number): Customer {
  const goodwill = clamp(0.66 + 0.2 * draw.bell(), 0.12, 0.98);
  const fit = Math.round(clamp(5.8 + 1.9 * draw.bell(), 1, 10));
  const isNew = index % 11 === 7;
  const since = isNew
    ? serial(2025, draw.whole(1, 8), draw.whole(1, 28))
    : serial(draw.whole(2006, 2023), draw.whole(1, 12), draw.whole(1, 28));
  const hasLeft = index === 32 || index === 53;
  const revenueByQuarter = inventRevenue(draw, goodwill, since, hasLeft);
  const annualRevenue = revenueByQuarter.slice(-4).reduce((sum, value) => sum + value, 0);
  const recentBest = 4 * Math.max(...revenueByQuarter);
  const shareOfWallet = clamp(0.45 + 0.09 * draw.bell() + 0.15 * (goodwill - 0.6), 0.15, 0.85);
  const manager = draw.pick(accountManagers);
  const size = Math.log10(recentBest) - 4.5;
  return {
    name,
    industry,
    region: draw.pick(regions),
    manager,
    backup: draw.pick(accountManagers.filter((other) => other !== manager)),
    sponsor: size > 1 || draw.chance(0.15) ? draw.pick(sponsors) : null,
    since,
    until: hasLeft ? lastDayOfThoseWhoLeft : asOf,
    goodwill,
    fit,
    revenueByQuarter,
    marginShare: clamp(0.31 + 0.06 * draw.bell() - 0.03 * size, 0.12, 0.48),
    annualRevenue,
    potentialRevenue: roundTo(Math.max(annualRevenue, recentBest) / shareOfWallet, 5000),
    deciders: Math.round(clamp(2.2 + 1.6 * size + draw.bell(), 1, 9)),
    daysToPay: Math.round(clamp(41 + 12 * draw.bell() - 14 * (goodwill - 0.6), 12, 95)),
    relationship: Math.round(clamp(1 + 9 * goodwill + 0.9 * draw.bell(), 1, 10)),
  };
}

/** A few customers are large and most are small; happy ones grow. */
function inventRevenue(
  draw: Draw,
  goodwill: number,
  since: number,
  hasLeft: boolean,
): readonly number[] {
  const first = 10 ** (4.55 + 0.62 * draw.bell());
  const growthPerQuarter = 0.012 + 0.09 * (goodwill - 0.62) + 0.012 * draw.bell();
  return quarters.map((quarter, index) => {
    if (quarter.end < since) return 0;
    if (hasLeft && quarter.start > lastDayOfThoseWhoLeft) return 0;
    const isSummer = quarter.label.endsWith("Q3");
    const level = first * (1 + growthPerQuarter) ** index * (isSummer ? 0.92 : 1);
    return Math.max(0, roundTo(level * (1 + 0.09 * draw.bell()), 10));
  });
}
