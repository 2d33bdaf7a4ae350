import { sameNameKey } from "../excel/cells/cell-value";
import type { SurveyedSheet, WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { queueKeepingTemplate, readKeptTemplates } from "../excel/store/own-templates";
import { readTemplateSheet } from "../excel/templates/read-template-sheets";
import {
  keptTemplate,
  openedTemplate,
  versionOf,
  type KeptTemplate,
} from "../sheets/own-template/kept-template";
import type { OwnTemplate, ReadTemplate, TemplateFault } from "../sheets/own-template/own-template";
import { readTemplate } from "../sheets/own-template/read-template";

const start = "own ";

export function isOwnTemplate(id: string | undefined): boolean {
  return id?.startsWith(start) === true;
}

export function ownTemplateId(templateId: string): string {
  return start + templateId;
}

export interface CheckedSheet extends ReadTemplate {
  readonly kept: KeptTemplate;
}

/** Reads a sheet as a template, with all that is wrong with it. */
export async function checkSheet(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  sheet: SurveyedSheet,
): Promise<CheckedSheet> {
  const read = await readTemplateSheet(context, survey, sheet);
  const checked = readTemplate(read);
  return { ...checked, kept: keptTemplate(read, checked.template) };
}

export function sheetCalled(survey: WorkbookSurvey, name: string): SurveyedSheet {
  const found = survey.sheets.find((sheet) => sameNameKey(sheet.name) === sameNameKey(name));
  if (found !== undefined) return found;
  throw new Refusal("badInput", `There is no sheet ${name} in this workbook.`);
}

/** All faults in one sentence each, the cell first. */
export function inSentences(sheetName: string, faults: readonly TemplateFault[]): string {
  return faults
    .map(({ cell, sentence }) => (cell === null ? sentence : `${sheetName}!${cell}: ${sentence}`))
    .join(" ");
}

/** A template that plans are about to be made from. */
export interface ChosenTemplate {
  readonly template: OwnTemplate;
  readonly sheetId: string;
  /** What the plans know it by. */
  readonly key: string;
  readonly remarks: readonly TemplateFault[];
  /** Queues keeping it with the workbook. */
  readonly queueKeeping: (context: Excel.RequestContext) => void;
}

/** What is made from a template: reviews where it asks for what only these tell. */
export type MadeFrom = "plans" | "reviews";

function refuseOtherKind({ name, isOfReviews }: OwnTemplate, wanted: MadeFrom): void {
  if (isOfReviews === (wanted === "reviews")) return;
  throw new Refusal(
    "badInput",
    isOfReviews
      ? `The template ${name} asks for what only a review tells, such as {{review.period}}: choose it under New review.`
      : `The template ${name} asks for nothing of a review: type {{review.period}} into it, or choose it under New plan.`,
  );
}

/** The sheet of the template with that id. */
export function sheetOfTemplate(survey: WorkbookSurvey, id: string): SurveyedSheet {
  const sheet = survey.sheets.find(
    ({ templateId, ownKind }) =>
      ownKind === "template" && templateId !== null && ownTemplateId(templateId) === id,
  );
  if (sheet !== undefined) return sheet;
  throw new Refusal(
    "badInput",
    "The template is no longer in this workbook: choose another one under Template.",
  );
}

/** The template with that id, as its sheet stands now; refused with all faults where it has any. */
export async function chosenOwnTemplate(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  id: string,
  wanted: MadeFrom,
): Promise<ChosenTemplate> {
  const sheet = sheetOfTemplate(survey, id);
  const { template, faults, remarks, kept } = await checkSheet(context, survey, sheet);
  if (faults.length > 0) {
    throw new Refusal(
      "badInput",
      `The template ${sheet.name} cannot be used: ${inSentences(sheet.name, faults)}`,
    );
  }
  refuseOtherKind(template, wanted);
  const key = `${id} ${versionOf(kept)}`;
  const known = await readKeptTemplates(context);
  return {
    template,
    sheetId: sheet.id,
    key,
    remarks,
    queueKeeping: (during) => {
      if (!known.has(key)) queueKeepingTemplate(during, key, kept);
    },
  };
}

/** The templates that plans of the workbook were made from, by what these know them by. */
export async function readOwnTemplates(
  context: Excel.RequestContext,
): Promise<(key: string) => OwnTemplate | null> {
  const kept = await readKeptTemplates(context);
  const opened = new Map<string, OwnTemplate>();
  return (key) => {
    const found = kept.get(key);
    if (found === undefined) return null;
    const template = opened.get(key) ?? openedTemplate(found);
    opened.set(key, template);
    return template;
  };
}
