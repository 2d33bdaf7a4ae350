import { sameNameKey } from "../excel/cells/cell-value";
import { readNamedRanges } from "../excel/facts/read-own-sheets";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import {
  matrixInputNames,
  matrixInputs,
  planInputNames,
  planInputs,
  reviewInputNames,
  reviewInputs,
  settingsInputNames,
  settingsInputs,
  type InputAddresses,
  type NamedCells,
} from "../sheets/sheet-inputs";
import { weightsInputNames, weightsInputs } from "../sheets/weights-inputs";
import { programmeInputNames, programmeInputs } from "../sheets/programme/programme-inputs";
import { answer } from "./answer";

const kinds = {
  matrix: { names: matrixInputNames, inputs: matrixInputs },
  plan: { names: planInputNames, inputs: planInputs },
  review: { names: reviewInputNames, inputs: reviewInputs },
  settings: { names: settingsInputNames, inputs: settingsInputs },
  // It follows the plans: nothing on it is for typing.
  index: { names: [], inputs: () => ({}) },
  archive: { names: [], inputs: () => ({}) },
  template: { names: [], inputs: () => ({}) },
  page: { names: [], inputs: () => ({}) },
  programme: { names: programmeInputNames, inputs: programmeInputs },
  comparison: { names: [], inputs: () => ({}) },
  weights: { names: weightsInputNames, inputs: weightsInputs },
} as const;

/** Where on a sheet of ours a person types what, whatever rows and columns were added since. */
export function listInputs(sheetName: string): Promise<InputAddresses> {
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const sheet = survey.sheets.find(({ name }) => sameNameKey(name) === sameNameKey(sheetName));
      if (sheet === undefined || sheet.ownKind === null) {
        throw new Refusal(
          "badInput",
          sheet === undefined
            ? `There is no sheet ${sheetName} in this workbook.`
            : `${sheet.name} is no sheet of ours: it has no inputs with names. Type into its cells by their addresses.`,
        );
      }
      const { names, inputs } = kinds[sheet.ownKind];
      const read: Partial<Record<string, NamedCells["cells"]>> = await readNamedRanges(
        context,
        sheet,
        names,
      );
      const found = sheet.names.flatMap(({ name, area }): readonly [string, NamedCells][] => {
        const cells = read[name];
        return area && cells ? [[name, { row: area.row, column: area.column, cells }]] : [];
      });
      return inputs(Object.fromEntries(found));
    }),
  );
}
