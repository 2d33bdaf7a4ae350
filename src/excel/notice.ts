/** Something the user should know about what was read; the sentence says the way out. */
export interface ReadNotice {
  readonly severity: "info" | "warning" | "error";
  readonly sentence: string;
  /** `Sheet!A1`, when there is a cell to look at. */
  readonly cell: string | null;
}

export function warning(sentence: string, cell: string | null = null): ReadNotice {
  return { severity: "warning", sentence, cell };
}

export function information(sentence: string, cell: string | null = null): ReadNotice {
  return { severity: "info", sentence, cell };
}
