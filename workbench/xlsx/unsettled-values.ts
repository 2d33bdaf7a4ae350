/**
 * Whether a result says more about the workbench than about the workbook: an add-in's function that
 * has not answered yet or is not there. Such a result never replaces one that Excel stored.
 */
export function isUnsettled(result: string): boolean {
  return /"(?:Loading\.\.\.|#BUSY!|#GETTING_DATA|#NAME\?|#BAD_EXPR)"/.test(result);
}
