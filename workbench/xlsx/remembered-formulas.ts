import type { CellPosition, Model } from "../engine";
import { cellName, parseCell } from "../formulas/cell-address";
import { respelledFormula } from "../formulas/respelled-formula";
import { toExcelFormula } from "../formulas/to-excel-formula";

interface Remembered {
  readonly content: string;
  readonly formula: string;
}

interface Memory {
  /**
   * By the engine's id of the cell, which stays when rows and columns move; the newest first, for
   * Undo brings earlier ones back.
   */
  readonly cells: Map<number, readonly Remembered[]>;
  /** Of cells that are just about to be entered. */
  readonly entering: Map<string, Remembered>;
  /** The cells whose formulas have a word, in small letters: names and tables are found by it. */
  readonly byWord: Map<string, Set<number>>;
}

interface FormulaCell {
  readonly id: number;
  readonly compiledFormula: { readonly symbols: readonly string[] };
}

const mostKept = 4;
const memories = new WeakMap<Model, Memory>();

function memoryOf(model: Model): Memory {
  const memory = memories.get(model) ?? {
    cells: new Map(),
    entering: new Map(),
    byWord: new Map(),
  };
  memories.set(model, memory);
  return memory;
}

/** False when no formula that ever came in has such a name in it. */
export function mayBeMentioned(model: Model, name: string): boolean {
  const getters = model.getters as unknown as { isFormulaWord(word: string): boolean };
  const { byWord, entering } = memoryOf(model);
  const word = name.toLowerCase();
  return (
    byWord.has(word) ||
    [...entering.values()].some(({ formula }) => formulaWords(formula).has(word)) ||
    getters.isFormulaWord(name)
  );
}

/** Keeps how a formula was spelt when it came in. */
export function rememberFormula(
  model: Model,
  position: CellPosition,
  content: string,
  formula: string,
): void {
  memoryOf(model).entering.set(keyOf(position), { content, formula });
  settleRemembered(model, position);
}

/** Once the cell is entered: from here on its formula goes where the cell goes. */
export function settleRemembered(model: Model, position: CellPosition): void {
  const memory = memoryOf(model);
  const entering = memory.entering.get(keyOf(position));
  const cell = model.getters.getCell(position);
  if (!entering || !cell?.isFormula) return;
  if (cell.compiledFormula.toFormulaString(model.getters) !== entering.content) return;
  const earlier = (memory.cells.get(cell.id) ?? []).filter(
    ({ content }) => content !== entering.content,
  );
  memory.cells.set(cell.id, [entering, ...earlier.slice(0, mostKept - 1)]);
  for (const word of formulaWords(entering.formula)) {
    const cells = memory.byWord.get(word);
    if (cells) cells.add(cell.id);
    else memory.byWord.set(word, new Set([cell.id]));
  }
  memory.entering.delete(keyOf(position));
}

/** The places of formulas that people may see with this sign, and the engine without. */
export function placesRemembering(model: Model, sign: string): readonly CellPosition[] {
  const { cells, entering } = memoryOf(model);
  const has = ({ formula }: Remembered): boolean => formula.includes(sign);
  const getters = model.getters as unknown as {
    tryGetCellPosition(cellId: number): CellPosition | undefined;
  };
  const places = [...cells].flatMap(([id, formulas]) =>
    formulas.some(has) ? (getters.tryGetCellPosition(id) ?? []) : [],
  );
  const keys = new Set(places.map(keyOf));
  const begun = [...entering].filter(([key, one]) => has(one) && !keys.has(key));
  return [...places, ...begun.map(([key]) => positionOf(key))];
}

/** What an opening parenthesis follows is a function. */
const word = /[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(])/gu;

/** All that may be a name in a formula, in small letters. */
export function formulaWords(formula: string): ReadonlySet<string> {
  return new Set((formula.match(word) ?? []).map((found) => found.toLowerCase()));
}

/** The cells whose formulas have had one of the words when they came in. */
export function cellsMentioning(model: Model, words: ReadonlySet<string>): readonly CellPosition[] {
  const { byWord, entering } = memoryOf(model);
  const getters = model.getters as unknown as {
    tryGetCellPosition(cellId: number): CellPosition | undefined;
  };
  const ids = new Set([...words].flatMap((one) => [...(byWord.get(one) ?? [])]));
  const begun = [...entering].filter(([, { formula }]) =>
    [...formulaWords(formula)].some((one) => words.has(one)),
  );
  return [
    ...[...ids].flatMap((id) => getters.tryGetCellPosition(id) ?? []),
    ...begun.map(([key]) => positionOf(key)),
  ];
}

/**
 * Whether a formula that nobody saw come in, as one that was filled down, may mention a name: the
 * engine has those that it knows spelt out already.
 */
export function mayMentionNames(model: Model, cell: FormulaCell): boolean {
  return !memoryOf(model).cells.has(cell.id) && cell.compiledFormula.symbols.length > 0;
}

/** The formula of a cell as people see it in Excel, with its "="; undefined where there is none. */
export function excelFormulaAt(model: Model, position: CellPosition): string | undefined {
  const cell = model.getters.getCell(position);
  if (!cell?.isFormula) return undefined;
  const content = cell.compiledFormula.toFormulaString(model.getters);
  return `=${shownFormula(model, position, content)}`;
}

/** As `excelFormulaAt` for a content that is known already, without the "=". */
export function shownFormula(model: Model, position: CellPosition, content: string): string {
  const memory = memoryOf(model);
  const entering = memory.entering.get(keyOf(position));
  if (entering?.content === content) return entering.formula;
  const cell = model.getters.getCell(position);
  const known = (cell && memory.cells.get(cell.id)) ?? [];
  const same = known.find((one) => one.content === content);
  if (same) return same.formula;
  // The engine has moved the references; tables and names are called what they were called before.
  for (const { formula, content: before } of known) {
    const moved = respelledFormula(formula, before.slice(1), content.slice(1));
    if (moved !== null) return moved;
  }
  return toExcelFormula(content.slice(1));
}

function positionOf(key: string): CellPosition {
  const at = key.lastIndexOf("|");
  const { row, column } = parseCell(key.slice(at + 1));
  return { sheetId: key.slice(0, at), row, col: column };
}

function keyOf({ sheetId, row, col }: CellPosition): string {
  return `${sheetId}|${cellName({ row, column: col })}`;
}
