import type { CellValue, Model } from "../engine";
import { type CellAddress, cellName, parseCell } from "../formulas/cell-address";
import { fileSpelling } from "../formulas/file-spelling";
import { notRecalculatedText } from "../formulas/to-excel-formula";
import { arrayRanges } from "./array-ranges";
import type { OriginCell } from "./cells-to-engine";
import { type CellTarget, type CellWriter, resultXml } from "./cell-write";
import type { Displacement } from "./displacement";
import { isUnsettled } from "./unsettled-values";
import type { FormatsWriter } from "./formats-write";
import type { KeptSheetLines } from "./row-write";
import { shownFormula } from "./remembered-formulas";
import { type CellSnapshot, resultOf } from "./saving-origin";
import type { CellLook } from "./styles-read";
import type { OriginSheet } from "./workbook-origin";
import { escapeXml } from "./xml-text";

export interface SheetCellsState {
  readonly model: Model;
  readonly sheetId: string;
  readonly origin: OriginSheet | undefined;
  readonly before: ReadonlyMap<string, CellSnapshot>;
  readonly now: ReadonlyMap<string, CellSnapshot>;
  readonly lines: KeptSheetLines;
  readonly displacement: Displacement;
  /** Whether anything at all was entered since the file was opened. */
  readonly isWorkbookChanged: boolean;
  /** False when the file itself asked for its values to be calculated anew. */
  readonly trustsStoredValues: boolean;
  readonly formats: FormatsWriter;
  readonly writer: CellWriter;
  /** Texts that the headings of tables must have in the file. */
  readonly headings: ReadonlyMap<string, string>;
  isDateFormat(look: CellLook): boolean;
  tableAt(address: CellAddress): string | undefined;
}

export interface WrittenCells {
  /** XML of each cell by its address. */
  readonly cells: ReadonlyMap<string, string>;
  /** False when every cell is as in the file, so that its text can stay. */
  readonly isChanged: boolean;
}

/** Writes the cells of a sheet: those that nobody touched as they stand in the file, the others anew. */
export function writeCells(state: SheetCellsState): WrittenCells {
  const cells = new Map<string, string>();
  const spilled = new Map<string, CellValue>();
  const rewrittenAnchors = new Set<string>();
  const seen = new Set<string>();
  let isChanged = false;
  const ordered = [...state.now].map(([address, snapshot]) => ({ address, snapshot }));
  for (const { address, snapshot } of ordered) {
    const original = state.lines.originalAddress(address);
    if (original !== null) seen.add(original);
    const written = writeCell(state, address, original, snapshot, spilled, rewrittenAnchors);
    if (written === null) continue;
    if (written.isNew) isChanged = true;
    cells.set(address, written.xml);
  }
  for (const original of state.before.keys()) if (!seen.has(original)) isChanged = true;
  const arrays = arrayRanges();
  for (const [original, { cell }] of state.origin?.cells ?? []) {
    const owner = arrays.ownerOf(cell);
    arrays.add(cell);
    const address = state.lines.currentAddress(original);
    if (address === null || cells.has(address) || state.before.has(original)) continue;
    const isStale = owner !== null && (rewrittenAnchors.has(owner) || !seen.has(owner));
    if (!isStale) cells.set(address, placed(plainXml(state, { original, address })));
    else if (cell.format > 0) cells.set(address, `<c r="${address}" s="${cell.format}"/>`);
  }
  for (const [address, name] of state.headings) {
    // A heading that is already so in the file was accepted by Excel.
    if (state.lines.isMoved || isChangedHeading(state, address)) spilled.set(address, name);
  }
  for (const [address, value] of spilled) {
    const look = state.now.get(address);
    const original = state.lines.originalAddress(address);
    const format = look
      ? formatOf(state, look, original)
      : (state.origin?.cells.get(original ?? "")?.cell.format ?? 0);
    const place = parseCell(address);
    cells.set(address, state.writer.value({ ...place, address, format, isDate: false }, value));
    isChanged = true;
  }
  return { cells, isChanged };
}

function isChangedHeading(state: SheetCellsState, address: string): boolean {
  const before = state.before.get(state.lines.originalAddress(address) ?? "");
  return before === undefined || before.content !== state.now.get(address)?.content;
}

function writeCell(
  state: SheetCellsState,
  address: string,
  original: string | null,
  snapshot: CellSnapshot,
  spilled: Map<string, CellValue>,
  rewrittenAnchors: Set<string>,
): { readonly xml: string; readonly isNew: boolean } | null {
  const before = original === null ? undefined : state.before.get(original);
  const origin = original === null ? undefined : state.origin?.cells.get(original);
  const isLookSame = before !== undefined && sameLook(before, snapshot);
  const keptText = snapshot.result === null ? null : notRecalculatedText(snapshot.content);
  const isTextMoved =
    keptText !== null &&
    origin?.formula !== null &&
    origin !== undefined &&
    state.displacement.moveFormula(origin.formula, state.origin?.entry.name ?? "") !==
      origin.formula;
  const isContentSame = before?.content === snapshot.content && !isTextMoved;
  // Formats that come from the whole column need no cell in the file.
  if (isContentSame && isLookSame && !origin) return null;
  const isStoredRight =
    snapshot.result === before?.result && state.trustsStoredValues && origin?.cell.value !== null;
  const isResultSame =
    snapshot.result === null ||
    keptText !== null ||
    !state.isWorkbookChanged ||
    isStoredRight ||
    isUnsettled(snapshot.result);
  const format = isLookSame && origin ? origin.cell.format : formatOf(state, snapshot, original);
  if (origin && isContentSame && isResultSame && original !== null) {
    const xml = placed(plainXml(state, { original, address }));
    return { xml: isLookSame ? xml : withFormat(xml, format), isNew: !isLookSame };
  }
  const place = parseCell(address);
  const target: CellTarget = {
    ...place,
    address,
    format,
    isDate: state.isDateFormat(snapshot),
  };
  const position = { sheetId: state.sheetId, row: place.row, col: place.column };
  if (snapshot.result === null) {
    // The engine would show a link for "[a](http://b)", and read an error in "#N/A".
    const xml = snapshot.content.startsWith("'")
      ? state.writer.text(target, snapshot.content.slice(1))
      : state.writer.value(target, state.model.getters.getEvaluatedCell(position).value);
    return { xml, isNew: true };
  }
  if (original !== null) rewrittenAnchors.add(original);
  const result = resultOf(state.model, position);
  rememberSpill(result, place, spilled);
  if (origin?.cell.formula && isContentSame && !origin.cell.isDynamic && original !== null) {
    const value = result[0]?.[0] ?? null;
    const xml = withFormat(placed(plainXml(state, { original, address })), format);
    return { xml: withResult(xml, value), isNew: true };
  }
  const text =
    isTextMoved && origin?.formula
      ? state.displacement.moveFormula(origin.formula, state.origin?.entry.name ?? "")
      : shownFormula(state.model, position, snapshot.content);
  const tableName = state.tableAt(place);
  const stored = keptText === null || !origin ? settled(result, origin) : result;
  return { xml: state.writer.formula(target, { text, result: stored, tableName }), isNew: true };
}

/** A result that is not there yet must not replace the one that the file holds. */
function settled(
  result: readonly (readonly CellValue[])[],
  origin: OriginCell | undefined,
): readonly (readonly CellValue[])[] {
  if (!isUnsettled(JSON.stringify(result)) || !origin) return result;
  const { type, value } = origin.cell;
  if (value === null) return result;
  return [[type === "n" ? Number(value) : type === "b" ? value === "1" : value]];
}

function rememberSpill(
  result: readonly (readonly CellValue[])[],
  anchor: CellAddress,
  spilled: Map<string, CellValue>,
): void {
  result.forEach((row, down) =>
    row.forEach((value, across) => {
      if (down === 0 && across === 0) return;
      spilled.set(cellName({ row: anchor.row + down, column: anchor.column + across }), value);
    }),
  );
}

function formatOf(state: SheetCellsState, look: CellLook, original: string | null): number {
  const before = original === null ? undefined : state.before.get(original);
  const origin = original === null ? undefined : state.origin?.cells.get(original);
  return before && origin && sameLook(before, look)
    ? origin.cell.format
    : state.formats.formatFor(look);
}

function sameLook(first: CellLook, second: CellLook): boolean {
  return (
    (first.style === second.style ||
      JSON.stringify(first.style) === JSON.stringify(second.style)) &&
    first.format === second.format &&
    JSON.stringify(first.border) === JSON.stringify(second.border)
  );
}

interface PlacedXml {
  readonly xml: string;
  readonly address: string;
}

/** The cell's own text, its shared formula spelt out: the cell it was shared with may have changed. */
function plainXml(
  state: SheetCellsState,
  { original, address }: { readonly original: string; readonly address: string },
): PlacedXml {
  const origin = state.origin?.cells.get(original);
  if (!origin) return { xml: `<c r="${address}"/>`, address };
  const { cell, formula } = origin;
  if (cell.formula?.kind !== "shared" || formula === null) return { xml: cell.xml, address };
  const spelled = `<f>${escapeXml(fileSpelling(formula, state.tableAt(parseCell(address))))}</f>`;
  return { xml: cell.xml.replace(/<f\b[^>]*?(?:\/>|>[\s\S]*?<\/f>)/, () => spelled), address };
}

function placed({ xml, address }: PlacedXml): string {
  const opening = /^<c\b[^>]*>/.exec(xml)?.[0] ?? "<c>";
  const named = /\sr="[^"]*"/.test(opening)
    ? opening.replace(/\sr="[^"]*"/, ` r="${address}"`)
    : opening.replace("<c", `<c r="${address}"`);
  return named + xml.slice(opening.length);
}

function withFormat(xml: string, format: number): string {
  return xml.replace(/^<c\b[^>]*>/, (opening) => {
    const plain = opening.replace(/\ss="\d*"/, "");
    return format === 0 ? plain : plain.replace("<c", `<c s="${format}"`);
  });
}

function withResult(xml: string, value: CellValue): string {
  const result = resultXml(value);
  return xml
    .replace(/^<c\b[^>]*>/, (opening) => {
      const plain = opening.replace(/\st="[^"]*"/, "");
      return result.type === undefined ? plain : plain.replace("<c", `<c t="${result.type}"`);
    })
    .replace(/<v\b[^>]*?(?:\/>|>[\s\S]*?<\/v>)/, "")
    .replace("</c>", () => `${result.xml}</c>`);
}
