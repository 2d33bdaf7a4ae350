/** The actions of the pages on what moved: their code comes when one of them is opened. */
export { compareMatrix } from "../actions/compare-matrix";
export { removeSnapshot } from "../actions/remove-snapshot";
export { takeSnapshot } from "../actions/take-snapshot";
export { listStates, whatMoved } from "../actions/what-moved";
