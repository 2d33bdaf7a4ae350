import type { ClosedValue } from "../sheets/closed-cells";
import { scorecardTemplate, trendKeys } from "../sheets/templates/scorecard-template";
import { readMadeSheet, rowsByColumn } from "./read-made-sheet";

/** A number of a scorecard as its sheet says it. */
interface SaidKpi {
  readonly scope: ClosedValue;
  readonly kpi: ClosedValue;
  readonly actual: ClosedValue;
  readonly target: ClosedValue;
  readonly status: ClosedValue;
  readonly n: ClosedValue;
  readonly low: ClosedValue;
  readonly high: ClosedValue;
  /** The last eight periods, oldest first. */
  readonly trend: readonly ClosedValue[];
  readonly why: ClosedValue;
}

interface SaidScorecard {
  readonly words: readonly ClosedValue[];
  readonly period: ClosedValue;
  readonly kpis: readonly SaidKpi[];
}

/** What a scorecard says now. */
export async function readScorecard(sheetName: string): Promise<SaidScorecard> {
  const said = await readMadeSheet(scorecardTemplate, sheetName);
  const { fields, lines } = said;
  return {
    words: lines["answer.all"] ?? [],
    period: fields["about.period"] || null,
    kpis: rowsByColumn(scorecardTemplate, said, "numbers").map((row): SaidKpi => {
      const of = (key: string): ClosedValue => row[key] ?? null;
      return {
        scope: of("label"),
        kpi: of("kpi"),
        actual: of("actual"),
        target: of("target"),
        status: of("status"),
        n: of("n"),
        low: of("low"),
        high: of("high"),
        trend: trendKeys.map(of),
        why: of("why"),
      };
    }),
  };
}
