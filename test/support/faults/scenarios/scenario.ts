import type { RunOptions } from "../../../../src/actions/contract";

/** What the pane has read before the button is pressed; what it answers presses the button. */
export type Approach = () => Promise<(options: RunOptions) => Promise<unknown>>;

/** What a sentence names as the way to what is missing, and where it leads. */
export interface WayOut {
  readonly when: RegExp;
  readonly take: () => Promise<unknown>;
}

/** One action with all that comes before it. */
export interface Scenario {
  readonly name: string;
  /** Makes the workbook, in the session in which it is then saved. */
  readonly prepare: () => Promise<void>;
  readonly approach: Approach;
  /** The same once more, where the first may stand in its way. */
  readonly again?: Approach;
  /** Where it stays when a part is done and said to be kept. */
  readonly partly?: { readonly when?: RegExp; readonly approach: Approach };
  readonly wayOut?: WayOut;
  /** Functions are not known when the workbook opens, so that cells show #NAME?. */
  readonly functionsAreLate?: boolean;
  /** What was done before in the same session, which Undo would take back, is a part of it. */
  readonly hasHistory?: boolean;
  /** Some of it is finished before the rest is begun, and then counts as done before. */
  readonly isInParts?: boolean;
  /** It is done in one go, without Cancel. */
  readonly cannotCancel?: boolean;
  /** Where a user may type who does not want to lose it. */
  readonly typesOn?: string;
}
