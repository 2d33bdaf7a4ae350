import type { Rectangle } from "../../sheets/address";
import { formulaFate, type SharedWorkbook } from "../../sheets/share/formula-fate";
import type { SharedArea } from "../../sheets/share/shared-area";
import { areaAddress, parseAddress, rectangleOf } from "../cells/address";
import { supportsExcelApi } from "../requirement-set";
import { findAreas, type AreaAnswer, type FoundArea } from "./find-areas";
import { readHidden } from "./read-shared";

/** What is taken off a sheet that goes along, beside what its cells say. */
export interface SheetCleaning {
  readonly sheetName: string;
  readonly comments: number;
  readonly charts: readonly string[];
  readonly rules: number;
  readonly validations: number;
  readonly hidden: number;
  readonly queue: () => void;
}

type Queue = () => void;

/** Whether what a formula of a rule refers to goes along, names included. */
function isClean(
  formula: string,
  sheetName: string,
  book: SharedWorkbook,
  keptNames: ReadonlySet<string>,
): boolean {
  if (formula.includes("#REF!")) return false;
  const fate = formulaFate(formula.startsWith("=") ? formula : `=${formula}`, sheetName, book);
  return fate.kind === "stays" && fate.names.every((name) => keptNames.has(name));
}

interface Keeping {
  readonly book: SharedWorkbook;
  /** The names that stay. */
  readonly names: ReadonlySet<string>;
  /** The charts of the sheet that show nothing but its own cells, which stay. */
  readonly charts: ReadonlySet<string>;
}

/** Conditional formats whose formulas refer to something left out. */
async function prepareRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  { book, names }: Keeping,
): Promise<readonly Queue[]> {
  const formats = sheet.getRange().conditionalFormats.load("items/type");
  await context.sync();
  const asked = formats.items.map((format) => ({
    format,
    custom: format.customOrNullObject.rule.load("formula"),
    cells: format.cellValueOrNullObject.load("rule"),
  }));
  await context.sync();
  return asked.flatMap(({ format, custom, cells }) => {
    const formulas = custom.isNullObject ? [] : [custom.formula];
    if (!cells.isNullObject) {
      const { formula1, formula2 } = cells.rule;
      formulas.push(...[formula1, formula2].filter((one) => typeof one === "string"));
    }
    const stays = formulas.every((formula) => isClean(formula, sheetName, book, names));
    return stays ? [] : [() => format.delete()];
  });
}

interface ReadRule {
  readonly type: string;
  readonly formulas: readonly string[];
}

/** What the rule of a validation refers to; a list that is typed into it refers to nothing. */
function formulasOf(rule: Excel.DataValidationRule): readonly string[] {
  return Object.entries(rule).flatMap(([kind, content]) => {
    const fields = content as Readonly<Record<string, unknown>>;
    const given = [fields["source"], fields["formula"], fields["formula1"], fields["formula2"]];
    return given.filter(
      (one): one is string => typeof one === "string" && (kind !== "list" || one.startsWith("=")),
    );
  });
}

function queueRule(range: Excel.Range): () => AreaAnswer<ReadRule> {
  const validation = range.dataValidation.load("type,rule");
  return () => {
    const { type, rule } = validation;
    if (type === "Inconsistent" || type === "MixedCriteria") return "mixed";
    return { all: { type, formulas: type === "None" ? [] : formulasOf(rule) } };
  };
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Rectangle): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns).untrack();
}

/** Validations that refer to something left out go; of the others, what they say of their cells. */
async function prepareValidations(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  used: Rectangle,
  { book, names }: Keeping,
): Promise<{ readonly gone: number; readonly queue: Queue }> {
  const found: readonly FoundArea<ReadRule>[] = await findAreas(context, used, (area) =>
    queueRule(rangeOf(sheet, area)),
  );
  const ruled = found.filter(({ value }) => value.type !== "None");
  const isLeft = ({ value }: FoundArea<ReadRule>): boolean =>
    value.formulas.every((formula) => isClean(formula, sheetName, book, names));
  const gone = ruled.filter((one) => !isLeft(one));
  return {
    gone: gone.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    queue() {
      for (const { area } of gone) rangeOf(sheet, area).dataValidation.clear();
      for (const { area } of ruled.filter(isLeft)) {
        const { dataValidation } = rangeOf(sheet, area);
        dataValidation.prompt = { showPrompt: false, title: "", message: "" };
        dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "" };
      }
    },
  };
}

/** What is printed above and below goes, but for the numbers of the pages. */
function queuePageWords(sheet: Excel.Worksheet): void {
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftHeader = "";
  page.centerHeader = "";
  page.rightHeader = "";
  page.leftFooter = "";
  page.centerFooter = "&P / &N";
  page.rightFooter = "";
}

/** Reads what has to be taken off a sheet that goes along; nothing is changed before it is queued. */
export async function prepareSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  keeping: Keeping,
): Promise<SheetCleaning> {
  const used = sheet.getUsedRangeOrNullObject(false).load("address").untrack();
  const comments = sheet.comments.load("items/id");
  const charts = sheet.charts.load("items/name");
  await context.sync();
  const found = used.isNullObject ? null : parseAddress(used.address);
  const area = found === null ? null : rectangleOf(found);
  const rules = await prepareRules(context, sheet, sheetName, keeping);
  const validations =
    area === null
      ? { gone: 0, queue: () => undefined }
      : await prepareValidations(context, sheet, sheetName, area, keeping);
  const hidden: readonly SharedArea[] =
    area === null ? [] : await readHidden(context, sheetName, area);
  const others = charts.items.filter(({ name }) => !keeping.charts.has(name));
  return {
    sheetName,
    comments: comments.items.length,
    charts: others.map(({ name }) => name),
    rules: rules.length,
    validations: validations.gone,
    hidden: hidden.length,
    queue() {
      comments.items.forEach((comment) => comment.delete());
      others.forEach((chart) => chart.delete());
      rules.forEach((queue) => queue());
      validations.queue();
      for (const part of hidden) rangeOf(sheet, part).clear("Contents");
      if (found !== null) sheet.getRange(areaAddress(found)).untrack().clear("Hyperlinks");
      if (supportsExcelApi("1.9")) queuePageWords(sheet);
    },
  };
}
