/** All that an action asks of the lists; in one place, so that the pane can be painted without it. */
export { understandAccounts } from "./accounts";
export { factsOf } from "./facts/account-facts";
export { partOfGrid } from "./lists/part-of-grid";
export { listedDefaults, measuresOf } from "./measures/measures";
export { accountSources } from "./scoring/account-sources";
export { addUp } from "./scoring/added-up";
export { measureColumns } from "./scoring/measured-accounts";
export { namingColumns } from "./scoring/naming-columns";
export { proposeSetup } from "./scoring/propose-setup";
export { scoredList } from "./scoring/scored-list";
export { selectedList } from "./scoring/selected-list";
export { severalRowsConcern } from "./scoring/several-rows";
export { whyNoList } from "./scoring/unfit-list";
export { currencyIn, readSettings } from "./settings/read-settings";
export { understandWorkbook } from "./understand-workbook";
