import { Model } from "../../../workbench/engine";
import type { SavingOrigin } from "../../../workbench/xlsx/saving-origin";
import {
  newWorkbookFile,
  type OpenedWorkbook,
  openWorkbookFile,
  saveWorkbookFile,
} from "../../../workbench/xlsx/workbook-file";

export interface OpenModel {
  readonly model: Model;
  readonly origin: SavingOrigin;
  readonly remarks: readonly string[];
  save(): Promise<Uint8Array>;
}

export async function openModel(bytes: Uint8Array, fileName = "book.xlsx"): Promise<OpenModel> {
  silenceEngine();
  return connected(await openWorkbookFile(bytes, fileName));
}

export function newModel(): OpenModel {
  silenceEngine();
  return connected(newWorkbookFile());
}

/** The engine tells the console of every step it takes. */
function silenceEngine(): void {
  for (const method of ["debug", "log", "info", "groupCollapsed", "groupEnd"] as const) {
    jest.spyOn(console, method).mockImplementation();
  }
}

function connected(opened: OpenedWorkbook): OpenModel {
  const model = new Model(opened.data, {}, [], undefined, false);
  const origin = opened.connect(model);
  return { model, origin, remarks: opened.remarks, save: () => saveWorkbookFile(model, origin) };
}

/** Types into cells as a person would: `enter(model, "Sheet1", { A1: "=1+1" })`. */
export function enter(model: Model, sheet: string, cells: Readonly<Record<string, string>>): void {
  const sheetId = model.getters.getSheetIdByName(sheet) ?? "";
  for (const [address, content] of Object.entries(cells)) {
    const { col, row } = placeOf(address);
    const result = model.dispatch("UPDATE_CELL", { sheetId, col, row, content });
    if (!result.isSuccessful) throw new Error(`${address}: ${String(result.reasons)}`);
  }
}

export function placeOf(address: string): { readonly col: number; readonly row: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const col = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { col, row: Number(digits) - 1 };
}

export function valueAt(model: Model, sheet: string, address: string): unknown {
  const sheetId = model.getters.getSheetIdByName(sheet) ?? "";
  return model.getters.getEvaluatedCell({ sheetId, ...placeOf(address) }).value;
}
