import type {
  PlanAction,
  PlanGoal,
  PlanPerson,
  PlanPromise,
  PlanRisk,
  PlanRows,
  PlanTarget,
} from "../domain/plan/plan-rows";
import type { Section, SheetTemplate } from "./template/template";
import { accountPlanTemplate } from "./templates/account-plan-template";

/** The names of a plan whose ranges a review takes up. */
export const planRangeNames = [
  "PlanGoals",
  "PlanActions",
  "PlanPromises",
  "PlanKPIs",
  "PlanRelationships",
  "PlanRisks",
] as const;

/** The cells of named lists, each with its heading row. */
export type NamedRanges<Name extends string> = Partial<
  Record<Name, readonly (readonly unknown[])[]>
>;

export type Row = Readonly<Record<string, unknown>>;

/** A list's rows by column key, found by the headings, so that moved columns do no harm. */
export function rowsByKey(
  template: SheetTemplate,
  name: string,
  cells: readonly (readonly unknown[])[] | undefined,
): readonly Row[] {
  const isList = (section: Section): boolean =>
    section.kind === "list" && `${template.prefix}${section.name}` === name;
  const list = template.sections.find(isList);
  const [headings = [], ...rows] = cells ?? [];
  if (list?.kind !== "list") {
    return [];
  }
  const places = list.columns.map(
    (column) => [column.key, headings.indexOf(column.label)] as const,
  );
  return rows.map((row) => Object.fromEntries(places.map(([key, at]) => [key, row[at]])));
}

export function textOf(value: unknown): string | null {
  if (typeof value === "number" || typeof value === "boolean") {
    return String(value);
  }
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** The rows that have their first text; what is left blank is null. */
export function filled<T>(
  rows: readonly Row[],
  key: string,
  make: (text: string, row: Row) => T,
): readonly T[] {
  return rows.flatMap((row) => {
    const text = textOf(row[key]);
    return text === null ? [] : [make(text, row)];
  });
}

/** What people typed on a plan, from the cells of its named lists. */
export function planRowsFrom(
  ranges: NamedRanges<(typeof planRangeNames)[number]>,
  template: SheetTemplate = accountPlanTemplate,
): PlanRows {
  const rows = (name: (typeof planRangeNames)[number]): readonly Row[] =>
    rowsByKey(template, name, ranges[name]);
  return {
    goals: filled(rows("PlanGoals"), "goal", (goal, row): PlanGoal => ({
      goal,
      measure: textOf(row["measure"]),
      baseline: numberOf(row["baseline"]),
      target: numberOf(row["target"]),
      actual: numberOf(row["actual"]),
      owner: textOf(row["owner"]),
      due: numberOf(row["due"]),
    })),
    actions: filled(rows("PlanActions"), "step", (step, row): PlanAction => ({
      step,
      goal: textOf(row["goal"]),
      owner: textOf(row["owner"]),
      due: numberOf(row["due"]),
      status: textOf(row["status"]),
    })),
    promises: filled(rows("PlanPromises"), "promise", (promise, row): PlanPromise => ({
      promise,
      toWhom: textOf(row["toWhom"]),
      due: numberOf(row["due"]),
      delivered: numberOf(row["delivered"]),
    })),
    targets: filled(rows("PlanKPIs"), "kpi", (kpi, row) => ({
      kpi,
      target: numberOf(row["target"]),
    })).filter((entry): entry is PlanTarget => entry.target !== null),
    people: filled(rows("PlanRelationships"), "name", (name, row): PlanPerson => ({
      name,
      title: textOf(row["title"]),
      role: textOf(row["role"]),
      level: numberOf(row["actual"]),
      friendliness: numberOf(row["friendliness"]),
    })),
    risks: filled(rows("PlanRisks"), "risk", (risk, row): PlanRisk => ({
      risk,
      mitigation: textOf(row["mitigation"]),
      owner: textOf(row["owner"]),
      probability: numberOf(row["probability"]),
      impact: numberOf(row["impact"]),
    })),
  };
}
