import { firstNames, lastNames, positions, products } from "./cast";
import { asOf, quarters } from "./calendar";
import type { Customer } from "./customers";
import type { Draw } from "./draw";
import { clamp, roundTo } from "./draw";

const firstDay = quarters[0]?.start ?? asOf;

export interface Person {
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly role: string;
  readonly email: string;
  readonly friendliness: number;
  readonly lastContact: number | null;
  readonly owner: string;
}

export function inventPeople(draw: Draw, customer: Customer): readonly Person[] {
  const count = customer.annualRevenue > 400_000 ? draw.whole(4, 6) : draw.whole(2, 4);
  const domain = customer.name.toLowerCase().replace(/[^a-z]+/g, "-");
  return positions.slice(0, count).map(([title, department, role]) => {
    const first = draw.pick(firstNames);
    const last = draw.pick(lastNames);
    const mailbox = `${first}.${last}`.toLowerCase().replace(/[^a-z.]+/g, "");
    const warmth = 4.6 * (customer.goodwill - 0.45) + 0.8 * draw.bell();
    return {
      name: `${first} ${last}`,
      title,
      department,
      role,
      email: `${mailbox}@${domain}.example`,
      friendliness: Math.round(clamp(warmth, -2, 2)) + 0,
      lastContact: draw.chance(0.9) ? asOf - draw.whole(2, warmth > 0 ? 90 : 260) : null,
      owner: draw.chance(0.8) ? customer.manager : customer.backup,
    };
  });
}

export interface Deal {
  readonly name: string;
  readonly product: string;
  readonly stage: string;
  readonly value: number;
  readonly probability: number;
  readonly opened: number;
  readonly closed: number | null;
}

const openStages = [
  ["Qualification", 0.2],
  ["Proposal", 0.5],
  ["Negotiation", 0.75],
] as const;

export function inventDeals(draw: Draw, customer: Customer): readonly Deal[] {
  const count = draw.whole(2, customer.annualRevenue > 200_000 ? 9 : 5);
  const from = Math.max(firstDay, customer.since);
  const yearly = Math.max(customer.annualRevenue, 8000);
  return Array.from({ length: count }, () => {
    const product = draw.pick(products);
    const opened = draw.whole(from, customer.until - 5);
    const closes = opened + draw.whole(25, 150);
    const value = roundTo((yearly * draw.between(0.02, 0.14)) / Math.sqrt(count / 4), 100);
    const deal = { name: `${product} ${yearOf(opened)}`, product };
    if (closes > customer.until && customer.until < asOf) {
      return { ...deal, stage: "Lost", probability: 0, value, opened, closed: customer.until };
    }
    if (closes > asOf) {
      const [stage, probability] = draw.pick(openStages);
      return { ...deal, stage, value, probability, opened, closed: null };
    }
    const wins = draw.chance(0.25 + 0.35 * customer.goodwill + 0.02 * customer.fit);
    const outcome = wins ? { stage: "Won", probability: 1 } : { stage: "Lost", probability: 0 };
    return { ...deal, ...outcome, value, opened, closed: closes };
  }).sort((one, other) => one.opened - other.opened);
}

function yearOf(day: number): number {
  return new Date((day - 25569) * 86_400_000).getUTCFullYear();
}

export interface SupportTicket {
  readonly opened: number;
  readonly closed: number | null;
  readonly priority: string;
}

export function inventTickets(draw: Draw, customer: Customer): readonly SupportTicket[] {
  const size = Math.max(0.4, Math.log10(Math.max(customer.annualRevenue, 10_000)) - 3.8);
  const count = Math.round(size * 5 * (1.5 - customer.goodwill) * draw.between(0.5, 1.5));
  const from = Math.max(firstDay, customer.since);
  return Array.from({ length: count }, () => {
    const opened = draw.whole(from, customer.until);
    const days = Math.ceil(Math.exp(1.1 + 1.5 * (0.8 - customer.goodwill) + 0.8 * draw.bell()));
    const priority = draw.pick(["Low", "Normal", "Normal", "Normal", "High", "Urgent"]);
    return { opened, closed: opened + days > asOf ? null : opened + days, priority };
  }).sort((one, other) => one.opened - other.opened);
}

export interface Answer {
  readonly date: number;
  readonly respondent: string;
  readonly recommend: number;
  readonly satisfaction: number;
}

export function inventAnswers(
  draw: Draw,
  customer: Customer,
  people: readonly Person[],
): readonly Answer[] {
  const from = Math.max(firstDay, customer.since + 60);
  if (from >= customer.until) return [];
  return Array.from({ length: draw.whole(1, 5) }, () => ({
    date: draw.whole(from, customer.until),
    respondent: draw.pick(people).name,
    recommend: Math.round(clamp(11 * customer.goodwill + 1.3 * draw.bell(), 0, 10)),
    satisfaction: Math.round(clamp(1.2 + 4 * customer.goodwill + 0.6 * draw.bell(), 1, 5)),
  })).sort((one, other) => one.date - other.date);
}
