import type { FunctionAnswers } from "./await-functions";

export interface WriteOptions {
  readonly onProgress?: (progress: { readonly share: number; readonly step: string }) => void;
  /** When it is aborted, what was written is taken back. */
  readonly signal?: AbortSignal;
  /** How long one answer of Excel may take. */
  readonly patienceInMilliseconds?: number;
  /** How to wait between looks at functions that still calculate; a timer when left out. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** What belongs to the new sheets and is stored with the workbook, in the last sync. */
  readonly store?: (context: Excel.RequestContext, written: readonly WrittenSheet[]) => void;
  /** The very last thing, when the sheets are complete: until then nothing else has changed. */
  readonly finish?: (
    context: Excel.RequestContext,
    written: readonly WrittenSheet[],
  ) => Promise<void>;
}

export interface WrittenSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

export interface WrittenSheets {
  readonly sheets: readonly WrittenSheet[];
  readonly functions: FunctionAnswers;
  /** False where Excel would not set up the page for printing: it needs a printer to ask. */
  readonly isPrintReady: boolean;
}
