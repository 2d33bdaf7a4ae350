import { rangeAddress } from "../../sheets/address";
import { areasAlike } from "../../sheets/template-text/areas-alike";
import {
  mostOfTemplate,
  type TemplateText,
  type TextLook,
  type TextPage,
  type TextRule,
  type TextValidation,
} from "../../sheets/template-text/template-text-schema";
import { contentsFrom, queueMerges } from "../again/read-own-sheet";
import { areaAddress, parseAddress } from "../cells/address";
import type { CellValue } from "../cells/cell-value";
import type { SurveyedSheet } from "../lists/survey-workbook";
import { Refusal } from "../refusal";
import { supportsExcelApi } from "../requirement-set";
import { syncIfPossible } from "../write/sync-if-possible";

/** A sheet as text, and what of it the text does not hold. */
interface SheetAsText {
  readonly template: TemplateText;
  readonly notCarried: readonly string[];
}

const wantedOfCells = {
  format: {
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    font: {
      name: true,
      size: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      color: true,
    },
    fill: { color: true },
    borders: { style: true, weight: true, color: true },
  },
} as const;

type Look = Omit<TextLook, "ranges">;
type Side = keyof Pick<Look, "top" | "bottom" | "left" | "right">;

/** What a cell looks like, without what every cell does. */
function lookOf({ format }: Excel.CellProperties, numberFormat: string): Look {
  const { font, fill, borders, horizontalAlignment, verticalAlignment } = format ?? {};
  const lineOn = (side: Side): Partial<Pick<Look, Side>> => {
    const drawn = borders?.[side];
    if (drawn?.style === undefined || drawn.style === "None") return {};
    const { style, weight = "Thin", color = "#000000" } = drawn;
    return { [side]: { style, weight, color } } as Partial<Pick<Look, Side>>;
  };
  const isOneOf = <T extends string>(value: unknown, known: readonly T[]): value is T =>
    (known as readonly unknown[]).includes(value);
  return {
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(font?.name === undefined ? {} : { font: font.name }),
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.underline === undefined || font.underline === "None" ? {} : { underline: true }),
    ...(font?.strikethrough === true ? { strikethrough: true } : {}),
    ...(font?.color === undefined || font.color === "#000000" ? {} : { color: font.color }),
    // White is what a cell without a fill tells as well.
    ...(fill?.color === undefined || /^(?:#FFFFFF)?$/iu.test(fill.color)
      ? {}
      : { fill: fill.color }),
    ...(isOneOf(horizontalAlignment, ["Left", "Center", "Right"] as const)
      ? { horizontal: horizontalAlignment }
      : {}),
    ...(isOneOf(verticalAlignment, ["Top", "Center"] as const)
      ? { vertical: verticalAlignment }
      : {}),
    ...(format?.wrapText === true ? { wrap: true } : {}),
    ...((format?.indentLevel ?? 0) > 0 ? { indent: format?.indentLevel ?? 0 } : {}),
    ...lineOn("top"),
    ...lineOn("bottom"),
    ...lineOn("left"),
    ...lineOn("right"),
  };
}

/** Cells that look alike, together. */
function looksOf(
  properties: readonly (readonly Excel.CellProperties[])[],
  numberFormats: readonly (readonly string[])[],
): readonly TextLook[] {
  const keys = properties.map((cells, row) =>
    cells.map((cell, column) =>
      JSON.stringify(lookOf(cell, numberFormats[row]?.[column] ?? "General")),
    ),
  );
  return [...areasAlike(keys)].map(([key, areas]) => ({
    ranges: areas.map(rangeAddress),
    ...(JSON.parse(key) as Look),
  }));
}

interface Corner {
  readonly rows: number;
  readonly columns: number;
}

/** The validations of the rows that have any, by what they ask. */
async function readValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns }: Corner,
): Promise<readonly TextValidation[]> {
  const ofRows = Array.from({ length: rows }, (_, row) =>
    sheet.getRangeByIndexes(row, 0, 1, columns).untrack().dataValidation.load("type"),
  );
  await context.sync();
  const found = ofRows.flatMap(({ type }, row) =>
    type === "None"
      ? []
      : Array.from({ length: columns }, (_, column) => ({
          row,
          column,
          validation: sheet
            .getRangeByIndexes(row, column, 1, 1)
            .untrack()
            .dataValidation.load("type,rule,prompt,errorAlert"),
        })),
  );
  if (found.length === 0) return [];
  await context.sync();
  const keys = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): string | null => null),
  );
  for (const { row, column, validation } of found) {
    const line = keys[row];
    if (line && validation.type !== "None") {
      line[column] = JSON.stringify(validationOf(validation));
    }
  }
  return [...areasAlike(keys)].map(([key, areas]) => ({
    ranges: areas.map(rangeAddress),
    ...(JSON.parse(key) as Omit<TextValidation, "ranges">),
  }));
}

/** Excel answers all kinds of rules, those that are not meant as null. */
function validationOf({
  rule,
  prompt,
  errorAlert,
}: Excel.DataValidation): Omit<TextValidation, "ranges"> {
  const meant = Object.entries(rule).filter(([, value]) => value !== null && value !== undefined);
  const { title, message, style } = errorAlert;
  return {
    rule: Object.fromEntries(meant) as TextValidation["rule"],
    ...(prompt.showPrompt && prompt.message !== ""
      ? { prompt: { title: prompt.title, message: prompt.message } }
      : {}),
    ...(errorAlert.showAlert && message !== "" ? { alert: { title, message, style } } : {}),
  };
}

/** The conditional formats that a text can hold, and how many it cannot. */
async function readRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns }: Corner,
): Promise<{ readonly rules: readonly TextRule[]; readonly others: number }> {
  // It is asked for more in the next request.
  const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
  const formats = whole.conditionalFormats.load("items/type");
  await context.sync();
  const queued = formats.items.map((format) => {
    const area = format.getRangeOrNullObject().load("address");
    const read = queueRule(format);
    return () => {
      const cells = area.isNullObject ? null : parseAddress(area.address);
      return cells === null ? null : read(areaAddress(cells));
    };
  });
  if (queued.length > 0) await context.sync();
  whole.untrack();
  const rules = queued.flatMap((finish) => finish() ?? []);
  return { rules, others: formats.items.length - rules.length };
}

function queueRule(format: Excel.ConditionalFormat): (range: string) => TextRule | null {
  if (format.type === "Custom") {
    const { custom } = format;
    const rule = custom.rule.load("formula");
    const look = queueLook(custom.format);
    return (range) => ({ range, kind: "custom", formula: rule.formula, ...look() });
  }
  if (format.type === "CellValue") {
    const cellValue = format.cellValue.load("rule");
    const look = queueLook(cellValue.format);
    return (range) => {
      const { operator, formula1, formula2 } = cellValue.rule;
      return {
        range,
        kind: "cellValue",
        operator,
        formula1,
        ...(formula2 ? { formula2 } : {}),
        ...look(),
      } as TextRule;
    };
  }
  if (format.type === "DataBar") {
    const bar = format.dataBar.positiveFormat.load("fillColor");
    return (range) => ({ range, kind: "dataBar", color: bar.fillColor });
  }
  if (format.type === "ColorScale") {
    const scale = format.colorScale.load("criteria");
    return (range) => {
      const { minimum, midpoint, maximum } = scale.criteria;
      const of = ({ type, formula, color }: Excel.ConditionalColorScaleCriterion) => ({
        type,
        color,
        ...(formula ? { formula } : {}),
      });
      return {
        range,
        kind: "colorScale",
        minimum: of(minimum),
        ...(midpoint ? { midpoint: of(midpoint) } : {}),
        maximum: of(maximum),
      } as TextRule;
    };
  }
  return () => null;
}

function queueLook(format: Excel.ConditionalRangeFormat) {
  const font = format.font.load("color,bold,italic");
  const fill = format.fill.load("color");
  return () => ({
    ...(fill.color ? { fill: fill.color } : {}),
    ...(font.color ? { color: font.color } : {}),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
  });
}

/** How it is printed; nothing where Excel does not tell that without a printer. */
async function readPage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<TextPage | null> {
  const page = sheet.pageLayout.load(
    "orientation,leftMargin,rightMargin,topMargin,bottomMargin,centerHorizontally,zoom",
  );
  const words = sheet.pageLayout.headersFooters.defaultForAllPages.load(
    "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter",
  );
  const titleRows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
  if (!(await syncIfPossible(context))) return null;
  const repeated = /(\d+):\$?(\d+)$/u.exec(titleRows.isNullObject ? "" : titleRows.address);
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  return {
    orientation: page.orientation === "Landscape" ? "Landscape" : "Portrait",
    leftMargin: page.leftMargin,
    rightMargin: page.rightMargin,
    topMargin: page.topMargin,
    bottomMargin: page.bottomMargin,
    centerHorizontally: page.centerHorizontally,
    ...(scale ? { scale } : {}),
    ...(horizontalFitToPages ? { fitToWidth: horizontalFitToPages } : {}),
    ...(verticalFitToPages ? { fitToHeight: verticalFitToPages } : {}),
    ...(repeated === null ? {} : { titleRows: `${repeated[1]}:${repeated[2]}` }),
    headersAndFooters: {
      leftHeader: words.leftHeader,
      centerHeader: words.centerHeader,
      rightHeader: words.rightHeader,
      leftFooter: words.leftFooter,
      centerFooter: words.centerFooter,
      rightFooter: words.rightFooter,
    },
  };
}

function left(count: number, one: string, several: string): readonly string[] {
  if (count === 0) return [];
  return [`${count === 1 ? one : `${count} ${several}`} will be missing: the text holds none.`];
}

/** Reads a sheet as text, as far as a text can hold it. */
export async function sheetAsText(
  context: Excel.RequestContext,
  { id, name }: SurveyedSheet,
  tables: number,
): Promise<SheetAsText> {
  const sheet = context.workbook.worksheets.getItem(id).load("showGridlines");
  const used = sheet
    .getUsedRangeOrNullObject(false)
    .load("rowIndex,columnIndex,rowCount,columnCount")
    .untrack();
  const charts = sheet.charts.getCount();
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount").untrack();
  const merges = queueMerges(sheet);
  await context.sync();
  if (used.isNullObject)
    throw new Refusal("badInput", `${name} is blank: there is nothing to copy.`);
  const corner = {
    rows: used.rowIndex + used.rowCount,
    columns: used.columnIndex + used.columnCount,
  };
  refuseLarge(name, corner);
  const whole = sheet.getRangeByIndexes(0, 0, corner.rows, corner.columns).untrack();
  whole.load("formulas,values,numberFormat");
  const properties = whole.getCellProperties(wantedOfCells);
  const widths = Array.from({ length: corner.columns }, (_, column) =>
    sheet.getRangeByIndexes(0, column, 1, 1).untrack().format.load("columnWidth"),
  );
  const heights = Array.from({ length: corner.rows }, (_, row) =>
    sheet.getRangeByIndexes(row, 0, 1, 1).untrack().format.load("rowHeight"),
  );
  await context.sync();
  const cells = contentsFrom(0, 0, whole.formulas as CellValue[][], whole.values as CellValue[][]);
  const validations = await readValidations(context, sheet, corner);
  const { rules, others } = await readRules(context, sheet, corner);
  const page = await readPage(context, sheet);
  return {
    template: {
      kind: "template of account plans",
      version: 1,
      name,
      cells: cells.flatMap((row, at) =>
        row.flatMap((content, column) => (content === null ? [] : [{ row: at, column, content }])),
      ),
      columnWidths: widths.map(({ columnWidth }) => columnWidth),
      rowHeights: heights.map(({ rowHeight }) => rowHeight),
      // The answer of a call is there after the sync, and is not loaded.
      // eslint-disable-next-line office-addins/load-object-before-read
      looks: [...looksOf(properties.value, whole.numberFormat as string[][])],
      merges: merges().map(rangeAddress),
      validations: [...validations],
      conditionalFormats: [...rules],
      frozen: frozen.isNullObject
        ? { rows: 0, columns: 0 }
        : {
            rows: frozen.rowCount >= corner.rows ? 0 : frozen.rowCount,
            columns: frozen.columnCount >= corner.columns ? 0 : frozen.columnCount,
          },
      showGridlines: sheet.showGridlines,
      ...(page === null ? {} : { page }),
    },
    notCarried: [
      // eslint-disable-next-line office-addins/load-object-before-read
      ...left(charts.value, "A chart", "charts"),
      ...left(tables, "A table", "tables (their cells stay)"),
      ...left(others, "A conditional format of another kind", "conditional formats of other kinds"),
      "Pictures and drawings, if there are any, will be missing.",
      ...(supportsExcelApi("1.13")
        ? []
        : ["Merged cells will not be merged: this Excel does not tell which are."]),
      ...(page === null
        ? ["How it is printed will be missing: Excel tells that with a printer."]
        : ["Paper size, print area and page breaks will be those that are usual there."]),
    ],
  };
}

function refuseLarge(name: string, { rows, columns }: Corner): void {
  const { rows: mostRows, columns: mostColumns, cells } = mostOfTemplate;
  if (rows <= mostRows && columns <= mostColumns && rows * columns <= cells) return;
  throw new Refusal(
    "badInput",
    `${name} reaches to row ${rows} and column ${columns}: a template of up to ${cells.toLocaleString("en")} cells can be copied as text. Delete the rows and columns behind it that are blank.`,
  );
}
