/** What a function's comment says about it: the one source of help pages, docs and the pane's list. */
export interface FunctionHelp {
  readonly id: string;
  readonly category: string;
  /** One sentence, shown by Excel. */
  readonly description: string;
  readonly question: string;
  /** Other words under which someone may look for it. */
  readonly words: string;
  /** `KAM.SCORE(ratings, weights, [missing])`. */
  readonly signature: string;
  readonly parameters: readonly ParameterHelp[];
  readonly returns: string;
  /** How to use it in one row of a table, where no result may fill several cells; null where all fit. */
  readonly inTable: TableFormHelp | null;
  readonly failures: readonly string[];
  readonly examples: readonly ExampleHelp[];
  readonly method: string;
  readonly sources: readonly string[];
  readonly differences: readonly string[];
}

export interface TableFormHelp {
  readonly caption: string;
  readonly formula: string;
}

export interface ParameterHelp {
  readonly name: string;
  readonly isOptional: boolean;
  readonly description: string;
  /** The words that an option takes. */
  readonly options: readonly { readonly word: string; readonly meaning: string }[];
}

export interface ExampleHelp {
  readonly caption: string;
  /** Begins with "=" and can be pasted into a cell. */
  readonly formula: string;
  /** As Excel would write it: a number, "text", {1;2} or an error. */
  readonly result: string;
}
