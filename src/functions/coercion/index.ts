/** How Excel hands values to functions, and nothing else: the one boundary that every shell uses. */
export * from "./dates";
export * from "./labels";
export * from "./number-table";
export * from "./number-vector";
export * from "./options";
export { isOmitted, shapeOf } from "./range";
export * from "./rows";
export * from "./single-values";
export * from "./yes-no";
