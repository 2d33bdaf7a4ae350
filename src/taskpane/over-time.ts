/** The actions of the pages on what moved and why a score is what it is: their code comes with them. */
export { compareMatrix } from "../actions/compare-matrix";
export { explainScore } from "../actions/explain-score";
export { removeSnapshot } from "../actions/remove-snapshot";
export { takeSnapshot } from "../actions/take-snapshot";
export { listStates, whatMoved } from "../actions/what-moved";
