import type { ReviewRecord, RecordedCriteria } from "../domain/review/review-record";
import { opportunityKey } from "../domain/review/opportunity-key";
import type { ClosedCells } from "./closed-cells";
import { filled, numberOf, rowsByKey, textOf, type Row } from "./read-back";
import type { SheetTemplate } from "./template/template";
import { reviewTemplate } from "./templates/review-template";

/** What a review rests on and does not show. */
interface Told {
  readonly criteria: RecordedCriteria | null;
  readonly offerings: readonly string[];
}

function stageOf(value: unknown): "open" | "won" | "lost" {
  return value === "won" || value === "lost" ? value : "open";
}

/** "3 of 60" is rank 3. */
function rankOf(value: unknown): number | null {
  const found = /^(\d+)/u.exec(String(value ?? ""));
  return found ? Number(found[1]) : null;
}

/** The record of a review, from what its cells say. */
export function recordOfReview(
  { fields, lists }: ClosedCells,
  told: Told,
  template: SheetTemplate = reviewTemplate,
): ReviewRecord {
  const rows = (key: string): readonly Row[] => {
    const list = lists[key];
    const section = template.sections.find((one) => one.key === key);
    if (list === undefined || section?.kind !== "list") return [];
    const name = `${template.prefix}${section.name}`;
    return rowsByKey(template, name, [list.headings, ...list.rows]);
  };
  const number = (place: string): number | null => numberOf(fields[place]);
  const lastDay = number("about.lastDay") ?? 0;
  return {
    label: textOf(fields["about.period"]) ?? "the last review",
    firstDay: number("about.firstDay") ?? 0,
    lastDay: Math.min(lastDay, number("about.asOf") ?? lastDay),
    score: number("worth.score"),
    rank: rankOf(fields["worth.rank"]),
    tier: textOf(fields["worth.tier"]),
    ...told,
    kpis: filled(rows("kpis"), "kpi", (kpi, row) => ({
      kpi,
      value: numberOf(row["actual"]),
      n: numberOf(row["n"]),
      better: row["better"] === "lower" ? ("lower" as const) : ("higher" as const),
    })),
    goals: filled(rows("goals"), "goal", (goal, row) => ({
      goal,
      owner: textOf(row["owner"]),
      baseline: numberOf(row["baseline"]),
      target: numberOf(row["target"]),
      actual: numberOf(row["actual"]),
      due: numberOf(row["due"]),
    })),
    actions: filled(rows("actions"), "step", (step, row) => ({
      step,
      owner: textOf(row["owner"]),
      due: numberOf(row["due"]),
      status: textOf(row["status"]),
    })),
    promises: filled(rows("commitments"), "promise", (promise, row) => ({
      promise,
      toWhom: textOf(row["toWhom"]),
      due: numberOf(row["due"]),
      delivered: numberOf(row["delivered"]),
    })),
    opportunities: filled(rows("opportunities"), "name", (name, row) => {
      const [id, opened] = [textOf(row["id"]), numberOf(row["opened"])];
      return {
        key: opportunityKey({ id, name, opened }),
        name,
        product: textOf(row["product"]),
        stage: stageOf(row["stage"]),
        stageName: textOf(row["stageName"]),
        value: numberOf(row["value"]),
        probability: numberOf(row["probability"]),
        opened,
        closed: numberOf(row["closed"]),
        owner: textOf(row["owner"]),
      };
    }),
    people: filled(rows("people"), "name", (name, row) => ({
      key: name.trim().toLocaleLowerCase("en"),
      name,
      role: textOf(row["role"]),
      level: numberOf(row["level"]),
      friendliness: numberOf(row["friendliness"]),
    })),
    risks: filled(rows("risks"), "risk", (risk, row) => ({
      risk,
      probability: numberOf(row["probability"]),
      impact: numberOf(row["impact"]),
      mitigation: textOf(row["mitigation"]),
    })),
    decisions: filled(rows("decisions"), "decision", (decision, row) => ({
      decision,
      decidedBy: textOf(row["decidedBy"]),
      date: numberOf(row["date"]),
    })),
    nextSteps: filled(rows("nextSteps"), "step", (step, row) => ({
      step,
      owner: textOf(row["owner"]),
      due: numberOf(row["due"]),
    })),
    participants: filled(rows("participants"), "name", (name, row) => ({
      name,
      role: textOf(row["role"]),
    })),
  };
}
