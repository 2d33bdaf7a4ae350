import type { FunctionAnswers } from "./await-functions";

export interface WriteProgress {
  readonly share: number;
  readonly step: string;
  /** False past the point of no return; left out before. */
  readonly canCancel?: boolean;
}

export interface WriteOptions {
  /** What is being made, as people call it: "Plan for Acme". */
  readonly task: string;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** When it is aborted before the point of no return, what was written is taken back. */
  readonly signal?: AbortSignal;
  /** How long one answer of Excel may take. */
  readonly patienceInMilliseconds?: number;
  /** How to wait between looks at functions that still calculate; a timer when left out. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** Queues reading what was written, when all of it is. */
  readonly readBack?: (context: Excel.RequestContext, written: readonly WrittenSheet[]) => void;
  /** Reads what the sheets came to, when their functions have answered or were waited for. */
  readonly whenCalculated?: (
    context: Excel.RequestContext,
    written: readonly WrittenSheet[],
    functions: FunctionAnswers,
  ) => Promise<void>;
  /** What belongs to the new sheets and is stored with the workbook, in the last request. */
  readonly store?: (context: Excel.RequestContext, written: readonly WrittenSheet[]) => void;
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
