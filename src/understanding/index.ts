/** All that an action asks of the lists; in one place, so that the pane can be painted without it. */
export { factsOf } from "./facts/account-facts";
export { knownAccount } from "./facts/known-account";
export { derivedColumns } from "./lists/derived-columns";
export { measuresOf, workbookDay } from "./measures/measures";
export { understandWorkbook } from "./understand-workbook";
export { usualDirection } from "./vocabulary/criterion-words";
