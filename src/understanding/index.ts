/** All that an action asks of the lists; in one place, so that the pane can be painted without it. */
export { checkData } from "./data-check";
export { fieldsOfKinds } from "./fields-of-kinds";
export { factsOf } from "./facts/account-facts";
export { derivedColumns } from "./lists/derived-columns";
export { servedNeeds } from "./missing";
export { missingFacts } from "./missing-facts";
export { listedDefaults, measuresOf } from "./measures/measures";
export { currencyIn, readSettings } from "./settings/read-settings";
export { understandWorkbook } from "./understand-workbook";
export { usualDirection } from "./vocabulary/criterion-words";
