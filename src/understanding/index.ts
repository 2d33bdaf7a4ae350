/** All that an action asks of the lists; in one place, so that the pane can be painted without it. */
export { factsOf } from "./facts/account-facts";
export { derivedColumns } from "./lists/derived-columns";
export { listedDefaults, measuresOf } from "./measures/measures";
export { currencyIn, readSettings } from "./settings/read-settings";
export { understandWorkbook } from "./understand-workbook";
export { usualDirection } from "./vocabulary/criterion-words";
