import type { FieldPlace } from "../template/template";

/** Three pairs of label and value beside each other on a plan. */
export const planPairs: readonly FieldPlace[] = [
  { label: 0, value: 1 },
  { label: 2, value: 3, last: 4 },
  { label: 6, value: 8, last: 9 },
];

/** The same on a review. */
export const reviewPairs: readonly FieldPlace[] = [
  { label: 0, value: 1 },
  { label: 2, value: 3 },
  { label: 5, value: 7 },
];

/** Prose over the width of the page. */
export const planProse: readonly FieldPlace[] = [{ label: 0, value: 1, last: 11, lines: 3 }];
