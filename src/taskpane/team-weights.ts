/** The actions of weights that several people answer for, and of matrices that may follow them. */
export { createWeighedMatrix } from "../actions/create-weighed-matrix";
export { findWeights } from "../actions/find-weights";
export { keepWeights, readWeights } from "../actions/keep-weights";
