import type { ClosedValue } from "../sheets/closed-cells";
import { scorecardTemplate } from "../sheets/templates/scorecard-template";
import { readMadeSheet } from "./read-made-sheet";

/** A number of a scorecard as its sheet says it. */
export interface SaidKpi {
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

export interface SaidScorecard {
  readonly words: readonly ClosedValue[];
  readonly period: ClosedValue;
  readonly kpis: readonly SaidKpi[];
}

const trendAt = 11;
const trendPeriods = 8;

function known(value: ClosedValue | undefined): ClosedValue {
  return value === undefined || value === "" ? null : value;
}

/** What a scorecard says now. */
export async function readScorecard(sheetName: string): Promise<SaidScorecard> {
  const { fields, lines, lists } = await readMadeSheet(scorecardTemplate, sheetName);
  return {
    words: lines["answer.all"] ?? [],
    period: known(fields["about.period"]),
    kpis: (lists["numbers"]?.rows ?? []).map((row) => ({
      scope: known(row[1]),
      kpi: known(row[3]),
      actual: known(row[5]),
      target: known(row[6]),
      status: known(row[7]),
      n: known(row[8]),
      low: known(row[9]),
      high: known(row[10]),
      trend: Array.from({ length: trendPeriods }, (_, at) => known(row[trendAt + at])),
      why: known(row[trendAt + trendPeriods]),
    })),
  };
}
