export type RefusalCode =
  | "badInput"
  | "protectedSheet"
  | "cellEditMode"
  | "busy"
  | "connectionLost"
  | "cancelled"
  | "notSupported"
  | "unexpected";

/** Why something cannot be done with the workbook, in one sentence that says what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly cell: string | null;

  constructor(code: RefusalCode, sentence: string, cell: string | null = null) {
    super(sentence);
    this.name = "Refusal";
    this.code = code;
    this.cell = cell;
  }
}
