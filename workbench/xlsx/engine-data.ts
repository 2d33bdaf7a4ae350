import { Model, type WorkbookData } from "../engine";

let version: string | undefined;

/** A workbook without sheets, in the engine's present data format. */
export function createModelData(): WorkbookData {
  version ??= new Model().exportData().version;
  return {
    version,
    sheets: [],
    styles: {},
    formats: {},
    borders: {},
    pivots: {},
    pivotNextId: 1,
    revisionId: "START_REVISION",
    uniqueFigureIds: true,
    settings: {
      locale: {
        name: "English (US)",
        code: "en_US",
        thousandsSeparator: ",",
        decimalSeparator: ".",
        weekStart: 7,
        dateFormat: "m/d/yyyy",
        timeFormat: "hh:mm:ss a",
        formulaArgSeparator: ",",
      },
    },
    customTableStyles: {},
    namedRanges: {},
  };
}
