/** Functions of our function pack whose names Excel never shows. */
export const singleFunction = "EXCEL.SINGLE";
export const errorFunction = "EXCEL.ERROR";
export const notRecalculatedFunction = "NOT.RECALCULATED.HERE";

/**
 * Excel functions whose names the engine cannot read, because they look like the address of a
 * cell: column LOG, row 10.
 */
export const renamedFunctions: Readonly<Record<string, string>> = { LOG10: "EXCEL.LOG10" };
