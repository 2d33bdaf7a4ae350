import { parseAddress, rectangleOf } from "../excel/cells/address";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { templateMark, templateMarkName } from "../excel/store/template-mark";
import { sheetAsText } from "../excel/templates/template-as-text";
import { writeSheets } from "../excel/write/write-sheets";
import { readTemplate } from "../sheets/own-template/read-template";
import { formulaFaults, readTemplateText } from "../sheets/template-text/read-template-text";
import type { TemplateText } from "../sheets/template-text/template-text-schema";
import { templateTextPlan } from "../sheets/template-text/template-text-plan";
import { answer } from "./answer";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions, TemplateAsText } from "./contract";
import { createdSheet } from "./created-sheet";
import { checkSheet, inSentences, sheetCalled } from "./own-templates";

/** A template as text for another workbook, and what of the sheet the text does not hold. */
export function copyTemplate(sheetName: string): Promise<TemplateAsText> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = sheetCalled(survey, sheetName);
      const { faults } = await checkSheet(context, survey, sheet);
      if (faults.length > 0) {
        throw new Refusal(
          "badInput",
          `${sheet.name} is no template yet: ${inSentences(sheet.name, faults)}`,
        );
      }
      const tables = survey.tables.filter(({ area }) => area.sheetName === sheet.name).length;
      const { template, notCarried } = await sheetAsText(context, sheet, tables);
      const unsafe = formulaFaults(template);
      if (unsafe.length > 0) throw new Refusal("badInput", unsafe.join(" "));
      return { text: JSON.stringify(template), notCarried };
    }),
  );
}

/** All that is wrong with what was pasted as a template of this workbook. */
function refuseUnfit(template: TemplateText): void {
  const plan = templateTextPlan(template);
  const areas = template.merges.flatMap((range) => {
    const area = parseAddress(range);
    return area === null ? [] : [rectangleOf(area)];
  });
  const { faults } = readTemplate({
    name: template.name,
    cells: plan.blocks[0]?.cells ?? [],
    numberFormats: [],
    merges: areas,
    tables: [],
    frozenRows: template.frozen.rows,
    charts: [],
    untoldCharts: [],
    headersAndFooters: template.page?.headersAndFooters ?? {},
  });
  if (faults.length === 0) return;
  throw new Refusal("badInput", `It is no template: ${inSentences(template.name, faults)}`);
}

/** Makes the sheet that such a text tells, and a template of it; refused whole where a part does not fit. */
export function pasteTemplate(pasted: string, options: RunOptions = {}): Promise<CreatedSheet> {
  const task = "Template from a text";
  return changeWorkbook(task, async () => {
    const { template, faults } = readTemplateText(pasted);
    if (template === null) {
      throw new Refusal("badInput", `This text cannot be used. ${faults.join(" ")}`);
    }
    refuseUnfit(template);
    const written = await writeSheets([templateTextPlan(template)], {
      ...options,
      task,
      readBack: (context, [sheet]) => {
        if (sheet === undefined) return;
        const { names } = context.workbook.worksheets.getItem(sheet.sheetId);
        names.add(templateMarkName, templateMark()).visible = false;
      },
    });
    const sheetName = written.sheets[0]?.sheetName ?? template.name;
    return createdSheet(written, `${sheetName} is a template of this workbook now.`);
  });
}
