import type { AccountFacts, SurveyAnswer } from "../domain/plan/account-facts";
import { liveFigure, ofAccount } from "./live-figure";
import type { CellContent } from "./sheet-plan";

type Columns = Readonly<Record<string, string>>;

/** A stretch of days as expressions of the sheet, with the same days as numbers. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly firstDay: number;
  readonly lastDay: number;
}

function numbersOf(
  surveys: readonly SurveyAnswer[],
  field: "recommend" | "satisfaction",
): readonly number[] {
  return surveys.map((answer) => answer[field]).filter((value) => value !== null);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shareOf(values: readonly number[], isCounted: (value: number) => boolean): number | null {
  return values.length === 0 ? null : values.filter(isCounted).length / values.length;
}

function netPromoterScore(values: readonly number[]): number | null {
  const promoters = shareOf(values, (value) => value >= 9);
  const detractors = shareOf(values, (value) => value <= 6);
  return promoters === null || detractors === null ? null : 100 * (promoters - detractors);
}

/** 1 for the rows of the account with an answer, within the days when they are given. */
function answered(columns: Columns, field: string, days: Days | null): string {
  const within =
    days === null
      ? ""
      : `,--ISNUMBER(${columns["date"]}),--(${columns["date"]}>=${days.first}),--(${columns["date"]}<${days.last}+1)`;
  return `${ofAccount(columns)},--ISNUMBER(${columns[field]})${within}`;
}

/** What the account's survey answers say, over all time or over some days. */
export function surveyFigures(
  facts: AccountFacts,
  days: Days | null,
): Readonly<Record<string, CellContent>> {
  const surveys =
    days === null
      ? facts.surveys
      : facts.surveys.filter(
          ({ date }) => date !== null && date >= days.firstDay && date < days.lastDay + 1,
        );
  if (facts.surveys.length === 0 && facts.sources.surveys === undefined) {
    return {};
  }
  const recommend = numbersOf(surveys, "recommend");
  const satisfaction = numbersOf(surveys, "satisfaction");
  const dates = surveys.map(({ date }) => date).filter((date) => date !== null);
  const figure = (
    field: string,
    expression: (rows: string, columns: Columns) => string,
    value: number | null,
    withoutAnswers = '""',
  ): CellContent =>
    liveFigure(
      facts,
      "surveys",
      days === null ? [field] : [field, "date"],
      (columns) => {
        const rows = answered(columns, field, days);
        return `=IF(SUMPRODUCT(${rows})=0,${withoutAnswers},${expression(rows, columns)})`;
      },
      value,
    );
  return {
    "service.answers": figure("recommend", (rows) => `SUMPRODUCT(${rows})`, recommend.length, "0"),
    "service.nps": figure(
      "recommend",
      (rows, { recommend: column }) =>
        `100*(SUMPRODUCT(${rows},--(${column}>=9))-SUMPRODUCT(${rows},--(${column}<=6)))/SUMPRODUCT(${rows})`,
      netPromoterScore(recommend),
    ),
    "service.recommend": figure(
      "recommend",
      (rows, { recommend: column }) => `SUMPRODUCT(${rows},${column})/SUMPRODUCT(${rows})`,
      mean(recommend),
    ),
    "service.csat": figure(
      "satisfaction",
      (rows, { satisfaction: column }) =>
        `SUMPRODUCT(${rows},--(${column}>=4))/SUMPRODUCT(${rows})`,
      shareOf(satisfaction, (value) => value >= 4),
    ),
    "service.satisfaction": figure(
      "satisfaction",
      (rows, { satisfaction: column }) => `SUMPRODUCT(${rows},${column})/SUMPRODUCT(${rows})`,
      mean(satisfaction),
    ),
    "service.lastSurvey": dates.length === 0 ? null : Math.max(...dates),
  };
}
