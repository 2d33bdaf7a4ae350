import {
  contactOfLevel,
  influenceOfRole,
  type Contact,
  type Influence,
} from "../../domain/stakeholder-map/stakeholder";
import { look } from "../look";
import { toldApart } from "../told-apart";
import type { CellContent } from "../sheet-plan";

/** A row of the map's list, by its columns. */
export type MapRow = Readonly<Record<string, CellContent>>;

export interface Attitude {
  readonly sign: string;
  readonly words: string;
  readonly fill: string;
}

export const attitudes: Readonly<Record<string, Attitude>> = {
  "2": { sign: "++", words: "champion", fill: "#BFE3C6" },
  "1": { sign: "+", words: "for us", fill: "#E2F3E5" },
  "0": { sign: "=", words: "neutral", fill: "#F0F0F0" },
  "-1": { sign: "−", words: "against us", fill: "#FBE0D6" },
  "-2": { sign: "−−", words: "hostile", fill: "#F2B9A5" },
};
export const notRated: Attitude = { sign: "?", words: "not rated", fill: look.paper };

function numberIn(content: CellContent | undefined): number | null {
  return typeof content === "number" && Number.isFinite(content) ? content : null;
}

export function textIn(content: CellContent | undefined): string {
  return content === null || content === undefined || typeof content === "object"
    ? ""
    : String(content).replace(/\s+/gu, " ").trim();
}

function attitudeOf(friendliness: number | null): Attitude {
  return attitudes[friendliness === null ? "" : String(Math.round(friendliness) + 0)] ?? notRated;
}

const influenceTyped: Readonly<Record<string, Influence>> = {
  high: "high",
  middle: "middle",
  low: "low",
  "not known": "unknown",
};

/** Somebody of the map's list. */
export interface Person {
  /** One of a kind: people of one name are told apart by their order. */
  readonly name: string;
  readonly row: MapRow;
  readonly influence: Influence;
  readonly contact: Contact;
  readonly attitude: Attitude;
}

/** The people of the list's rows; blank rows are nobody. */
export function peopleIn(rows: readonly MapRow[]): readonly Person[] {
  const named = rows.filter((row) => textIn(row["name"]) !== "");
  const names = toldApart(
    named.map((row) => textIn(row["name"])),
    (name, number) => `${name} (${number})`,
  );
  return named.map((row, at) => ({
    name: names[at] ?? "",
    row,
    influence:
      influenceTyped[textIn(row["influence"]).toLowerCase()] ??
      influenceOfRole(textIn(row["role"])),
    contact: contactOfLevel(numberIn(row["actual"])),
    attitude: attitudeOf(numberIn(row["friendliness"])),
  }));
}

/** A line from one person to another, by their numbers. */
export interface Relation {
  readonly from: number;
  readonly to: number;
  readonly kind: "reports" | "influences";
}

/** The people whom a cell names: one, or several with semicolons between them. */
function namedIn(people: readonly Person[], content: CellContent | undefined): readonly number[] {
  const text = textIn(content).toLowerCase();
  const numberOf = (name: string): number =>
    people.findIndex((person) => person.name.toLowerCase() === name.trim());
  const whole = numberOf(text);
  if (text === "") return [];
  if (whole >= 0) return [whole];
  return [...new Set(text.split(";").map(numberOf))].filter((number) => number >= 0);
}

/** From the manager to whom they lead, and from who influences to whom. */
export function relationsOf(people: readonly Person[]): readonly Relation[] {
  return people
    .flatMap(({ row }, person): readonly Relation[] => [
      ...namedIn(people, row["reportsTo"]).map((to) => ({
        from: to,
        to: person,
        kind: "reports" as const,
      })),
      ...namedIn(people, row["influences"]).map((to) => ({
        from: person,
        to,
        kind: "influences" as const,
      })),
    ])
    .filter(({ from, to }) => from !== to);
}
