import { areaAddress, covers, parseAddress, type CellArea } from "../excel/cells/address";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import type { UnderstoodList } from "../understanding/lists/understood-list";
import type { OwnMatrix } from "../understanding/scoring/own-matrix/own-matrix";
import type { AccountSource } from "./contract";
import { loadUnderstanding, understandIn, type UnderstoodWorkbook } from "./understand-workbook";

/** A source of accounts and the list that it is; null where its cells hold none. */
export interface FoundSource {
  readonly source: AccountSource;
  readonly list: UnderstoodList | null;
  readonly addedUpBy: string | null;
  /** A scoring matrix that somebody made, whose accounts these are. */
  readonly ownMatrix?: OwnMatrix;
}

/** The lists of a workbook, and which of them accounts could be read from, the likeliest first. */
export interface AccountLists {
  readonly survey: WorkbookSurvey;
  readonly understood: UnderstoodWorkbook;
  readonly found: readonly FoundSource[];
}

const addedUpMark = "|added up by:";

/** What the list is called: a table by its name, one on a plain sheet by the sheet's. */
function labelOf({ table, name }: UnderstoodList): string {
  return table === null ? `Sheet ${name}` : `Table ${table}`;
}

function areaOf(list: UnderstoodList): CellArea {
  // Of a list in parts, the first one.
  const [first] = list.parts;
  const rows = first ? list.sheetRows.slice(0, first.rows) : list.sheetRows;
  return {
    sheetName: list.sheet,
    row: list.headingRow,
    column: list.firstColumn,
    rowCount: (rows.at(-1) ?? list.headingRow) - list.headingRow + 1,
    columnCount: list.columns.length,
  };
}

/** Stable while the workbook is open, also when the list or its sheet is renamed. */
function idOf({ table, sheet }: UnderstoodList, survey: WorkbookSurvey): string {
  const found =
    table === null
      ? survey.sheets.find(({ name }) => name === sheet)
      : survey.tables.find(({ name }) => name === table);
  return `${table === null ? "sheet" : "table"}:${found?.id ?? sheet}`;
}

/** Tables with headings alone: no lists yet, and worth saying so. */
function emptyTables(
  survey: WorkbookSurvey,
  lists: readonly UnderstoodList[],
): readonly FoundSource[] {
  const users = new Set(
    survey.sheets.filter(({ ownKind }) => ownKind === null).map(({ name }) => name),
  );
  const known = new Set(lists.flatMap((list) => [list, ...list.parts]).map(({ table }) => table));
  return survey.tables
    .filter(({ name, area }) => users.has(area.sheetName) && !known.has(name))
    .map(({ id, name, area }) => ({
      source: {
        id: `table:${id}`,
        kind: "table" as const,
        label: `Table ${name}`,
        sheetName: area.sheetName,
        address: areaAddress(area),
        rowCount: 0,
        concern: `Table ${name} has headings but no accounts below them: type or paste the accounts there.`,
      },
      list: null,
      addedUpBy: null,
    }));
}

/** What is selected, where it may be a list beside the tables and on no sheet of ours. */
function selectionOf({ selection, sheets, tables }: WorkbookSurvey): CellArea | null {
  if (!selection || selection.rowCount < 2 || selection.columnCount < 2) return null;
  const isUsers = sheets.some(
    ({ name, ownKind }) => name === selection.sheetName && ownKind === null,
  );
  return isUsers && !tables.some(({ area }) => covers(area, selection)) ? selection : null;
}

async function selectedSource(
  selection: CellArea | null,
  { grids }: UnderstoodWorkbook,
): Promise<readonly FoundSource[]> {
  if (!selection) return [];
  const { partOfGrid, selectedList, namingColumns, severalRowsConcern } = await loadUnderstanding();
  const grid = partOfGrid(grids, selection);
  const list = grid && selectedList(grid);
  const label = `Selection ${areaAddress(selection)}`;
  const naming = list && namingColumns(list);
  return [
    {
      source: {
        id: `selection:${selection.sheetName}!${areaAddress(selection)}`,
        kind: "selection",
        label,
        sheetName: selection.sheetName,
        address: areaAddress(selection),
        rowCount: list?.rows ?? selection.rowCount - 1,
        concern:
          naming?.isSaid && naming.best
            ? severalRowsConcern(label, naming.best)
            : `${label} has no heading such as Account: choose the column that names the accounts.`,
      },
      list,
      addedUpBy: null,
    },
  ];
}

/** What the user selected comes before what is only likely, but not before a table of accounts. */
function inOrder(
  lists: readonly FoundSource[],
  selected: readonly FoundSource[],
): readonly FoundSource[] {
  const weight = ({ source: { kind, concern } }: FoundSource): number =>
    (concern === null ? 0 : 3) + (kind === "table" ? 0 : kind === "selection" ? 1 : 2);
  const [first, ...others] = lists;
  const isFirst = first !== undefined && first.source.concern === null;
  const rest = [...selected, ...(isFirst ? others : lists)].sort((a, b) => weight(a) - weight(b));
  if (!isFirst) return rest;
  const isSelectionBefore = first.source.kind === "sheet" && rest[0]?.source.kind === "selection";
  return isSelectionBefore ? [rest[0] as FoundSource, first, ...rest.slice(1)] : [first, ...rest];
}

/** The lists of a workbook that accounts could be read from, the likeliest first; not what is selected. */
export async function sourcesIn(
  survey: WorkbookSurvey,
  { model }: UnderstoodWorkbook,
): Promise<readonly FoundSource[]> {
  const { accountSources } = await loadUnderstanding();
  const lists = accountSources(model, labelOf).map(
    ({ list, addedUpBy, rows, concern }): FoundSource => {
      const id = idOf(list, survey);
      const label = labelOf(list);
      return {
        source: {
          id: addedUpBy === null ? id : id + addedUpMark + addedUpBy,
          kind: list.table === null ? "sheet" : "table",
          label: addedUpBy === null ? label : `${label}, added up by ${addedUpBy}`,
          sheetName: list.sheet,
          address: areaAddress(areaOf(list)),
          rowCount: rows,
          concern,
        },
        list,
        addedUpBy,
      };
    },
  );
  return [...lists, ...emptyTables(survey, model.lists)];
}

/** Scoring matrices that people made, as sources of their accounts. */
async function ownMatrices({ grids }: UnderstoodWorkbook): Promise<readonly FoundSource[]> {
  const { findOwnMatrix, aboutWeightsAlone } = await loadUnderstanding();
  return grids.flatMap((grid): readonly FoundSource[] => {
    const found = findOwnMatrix(grid);
    if (found === null) return [];
    const { sheet, row, column, rowCount, columnCount, accounts } = found;
    const area = { sheetName: sheet, row, column, rowCount, columnCount };
    return [
      {
        source: {
          id: `matrix:${sheet}!${areaAddress(area)}`,
          kind: "sheet",
          label: `Matrix on sheet ${sheet}`,
          sheetName: sheet,
          address: areaAddress(area),
          rowCount: accounts.length,
          concern: accounts.length === 0 ? aboutWeightsAlone(found) : null,
        },
        list: null,
        addedUpBy: null,
        ownMatrix: found,
      },
    ];
  });
}

/** A matrix comes before what is read of its cells as a list, and behind a table of accounts. */
function withMatrices(
  lists: readonly FoundSource[],
  matrices: readonly FoundSource[],
): readonly FoundSource[] {
  const sheets = new Set(matrices.map(({ source }) => source.sheetName));
  const isOfMatrix = ({ source }: FoundSource): boolean =>
    source.kind !== "selection" && sheets.has(source.sheetName);
  const [first] = lists;
  const isListFirst = first !== undefined && first.source.concern === null && !isOfMatrix(first);
  const rest = lists.filter((one) => !isOfMatrix(one));
  return isListFirst ? [first, ...matrices, ...rest.slice(1)] : [...matrices, ...rest];
}

/** Reads and understands a workbook, and finds what accounts could be read from. */
export async function findAccountLists(
  context: Excel.RequestContext,
  wanted: CellArea | null = null,
): Promise<AccountLists> {
  const survey = await surveyWorkbook(context);
  const selection = selectionOf(survey);
  const understood = await understandIn(context, survey, { besides: wanted ?? selection });
  const sources = await sourcesIn(survey, understood);
  const selected = await selectedSource(selection, understood);
  const found = withMatrices(inOrder(sources, selected), await ownMatrices(understood));
  return { survey, understood, found };
}

/** The cells of a source that is a selection. */
export function selectedArea({ kind, address, sheetName }: AccountSource): CellArea | null {
  const area = kind === "selection" ? parseAddress(address) : null;
  return area && { ...area, sheetName };
}
