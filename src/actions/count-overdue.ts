import { readOwnSheets } from "../excel/facts/read-own-sheets";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readAreas } from "../excel/read-areas";
import { runInExcel } from "../excel/run-in-excel";
import { hiddenName } from "../sheets/template/hidden-name";
import { queueReadingSettings } from "../excel/settings/read-typed-settings";
import { answer } from "./answer";
import { today } from "./today";

/** What is overdue on the plans and reviews of a workbook. */
export interface Overdue {
  /** Actions and promises, as the plans count them. */
  readonly onPlans: number;
  /** Reviews whose period is over and that are not closed. */
  readonly openReviews: number;
  /** Plans whose next review was due before the day for which the lists stand. */
  readonly dueReviews: number;
}

const [overdueName, nextReviewName] = [
  hiddenName("summary.overdue"),
  hiddenName("about.nextReview"),
];

/** Counts what is overdue, from cells of our own sheets alone: no list is read. */
export function countOverdue(): Promise<Overdue> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const own = await readOwnSheets(context, survey);
      if (own.length === 0) return { onPlans: 0, openReviews: 0, dueReviews: 0 };
      const typed = queueReadingSettings(context, survey);
      await context.sync();
      const day = typed().asOf?.value;
      const asOf = typeof day === "number" ? Math.floor(day) : today();
      const plans = own.filter(({ kind }) => kind === "plan");
      const numbersNamed = async (wanted: string): Promise<readonly number[]> => {
        const areas = plans.flatMap(
          ({ sheet }) => sheet.names.find(({ name }) => name === wanted)?.area ?? [],
        );
        const read = await readAreas(context, areas);
        return read.flatMap((cells) => (typeof cells[0]?.[0] === "number" ? [cells[0][0]] : []));
      };
      const onPlans = await numbersNamed(overdueName);
      const next = await numbersNamed(nextReviewName);
      return {
        onPlans: onPlans.reduce((sum, count) => sum + count, 0),
        openReviews: own.filter(
          ({ kind, isClosed, periodLastDay }) =>
            kind === "review" && !isClosed && periodLastDay !== null && periodLastDay < asOf,
        ).length,
        dueReviews: next.filter((day) => day < asOf).length,
      };
    }),
  );
}
