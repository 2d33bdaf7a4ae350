import type { MergeRule } from "../domain/weighting/merge-raters";
import type { RaterAnswers } from "../domain/weighting/weighing";
import { quotedSheet } from "./formula-text";
import type { NumberFormatName } from "./look";
import { uniqueHeadings } from "./matrix/unique-headings";
import { ourSheet, type OurSheet } from "./merge/our-sheet";
import { sheetNameFor } from "./sheet-name";
import type { CellContent, SheetPlan } from "./sheet-plan";
import type { ListRow, SheetContent } from "./template/content";
import { layOutSheet } from "./template/lay-out-sheet";
import { repeatColumns, repeatTemplate } from "./template/repeat";
import type { ListColumn, SheetTemplate } from "./template/template";
import { weightsTemplate } from "./templates/weights-template";

/** A criterion that people weigh, with the range that their answers hold for. */
export interface WeighedCriterion {
  readonly name: string;
  readonly worst: number | null;
  readonly best: number | null;
  /** Excel serial number, with the time, from which on that range was shown. */
  readonly since: number | null;
  /** How its worst and best are shown. */
  readonly format?: NumberFormatName;
}

/** All that a weights sheet says. */
export interface Weighing {
  readonly title: string;
  /** Where the accounts were read, in words. */
  readonly madeFrom: string;
  readonly criteria: readonly WeighedCriterion[];
  readonly raters: readonly RaterAnswers[];
  readonly mergedBy: MergeRule;
  /** The matrix whose worst and best are those of now; null while there is none. */
  readonly matrixSheet: string | null;
}

interface Made {
  readonly template: SheetTemplate;
  readonly content: SheetContent;
}

/** What an end of a criterion is on the matrix now; without a matrix, what was asked. */
function endNow(
  { name, worst, best }: WeighedCriterion,
  isBest: boolean,
  matrixSheet: string | null,
): CellContent {
  const asked = isBest ? best : worst;
  if (matrixSheet === null) return asked;
  const sheet = quotedSheet(matrixSheet);
  const ends = `${sheet}!${isBest ? "CriterionBest" : "CriterionWorst"}`;
  const text = `"${name.replaceAll('"', '""')}"`;
  return {
    formula: `=IFERROR(INDEX(${ends},MATCH(${text},${sheet}!CriterionNames,0)),${asked ?? '""'})`,
  };
}

function raterRow({ rater, method, answers, answeredOn }: RaterAnswers): ListRow {
  return {
    key: rater,
    cells: {
      rater,
      method,
      answeredOn,
      ...Object.fromEntries(answers.map((answer, index) => [`answer${index + 1}`, answer])),
    },
  };
}

/** The columns of raters, called by their criteria. */
function labelled(
  columns: readonly ListColumn[],
  criteria: readonly WeighedCriterion[],
): readonly ListColumn[] {
  const named = columns.map((column) => {
    const [, kind, number] = /^(answer|weight)(\d+)$/u.exec(column.key) ?? [];
    const name = criteria[Number(number) - 1]?.name;
    if (name === undefined) return column;
    return { ...column, label: kind === "answer" ? name : `${name} weight` };
  });
  const headings = uniqueHeadings(named.map(({ label }) => label));
  return named.map((column, at) => ({ ...column, label: headings[at] ?? column.label }));
}

function weighingOf(weighing: Weighing): Made {
  const { title, madeFrom, criteria, raters, mergedBy, matrixSheet } = weighing;
  const counts = { criteria: criteria.length };
  const bare = weightsTemplate(criteria.length);
  const list = bare.sections.find((section) => section.key === "raters");
  const columns = list?.kind === "list" ? repeatColumns(list.columns, counts) : [];
  const nameOf = (place: number): string => criteria[place]?.name ?? "";
  return {
    template: repeatTemplate(bare, counts),
    content: {
      sheetName: sheetNameFor("matrix", `Weights of ${title}`),
      title: `Weights of ${title}`,
      subtitle: "",
      fields: {
        "header.madeFrom": madeFrom,
        "header.mergedBy": mergedBy,
      },
      lists: {
        criteria: criteria.map((criterion) => ({
          key: criterion.name,
          format: criterion.format ?? "general",
          cells: {
            name: criterion.name,
            worst: criterion.worst,
            best: criterion.best,
            since: criterion.since,
            worstNow: endNow(criterion, false, matrixSheet),
            bestNow: endNow(criterion, true, matrixSheet),
          },
        })),
        raters: raters.map(raterRow),
        comparisons: raters.flatMap(({ rater, comparisons }) =>
          comparisons.map(({ criterion, than, times }) => ({
            key: `${rater}\n${nameOf(criterion)}\n${nameOf(than)}`,
            cells: { rater, criterion: nameOf(criterion), than: nameOf(than), times },
          })),
        ),
        tradeOffs: raters.flatMap(({ rater, tradeOffs }) =>
          tradeOffs.map(({ first, second, rather }, index) => ({
            key: `${rater}\n${index + 1}`,
            cells: { rater, first, second, answer: rather ?? "no difference" },
          })),
        ),
      },
      columns: { raters: labelled(columns, criteria) },
    },
  };
}

/** The weights of several people for one set of criteria, merged by a stated rule; all of it is live. */
export function weightsSheet(weighing: Weighing): SheetPlan {
  const { template, content } = weighingOf(weighing);
  return layOutSheet(template, content);
}

/** What a weights sheet says, wherever it stands on a sheet that is there already. */
export function ourWeightsSheet(weighing: Weighing): OurSheet {
  const { template, content } = weighingOf(weighing);
  return ourSheet(template, content);
}
