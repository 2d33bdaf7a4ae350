/** All that an action asks of the lists; in one place, so that the pane can be painted without it. */
export { understandAccounts } from "./accounts";
export { checkData } from "./data-check";
export { fieldsOfKinds } from "./fields-of-kinds";
export { factsOf } from "./facts/account-facts";
export { programmeFacts } from "./facts/programme-facts";
export { offeringsOf } from "./facts/portfolio-facts";
export { scorecardFacts } from "./facts/scorecard-facts";
export { keyAccounts } from "./facts/key-accounts";
export { groupHeads } from "./facts/groups";
export { revenueAround } from "./facts/revenue-around";
export { revenueCriterion } from "./facts/revenue-criterion";
export { knownAccount } from "./facts/known-account";
export { partOfGrid } from "./lists/part-of-grid";
export { servedNeeds } from "./missing";
export { missingFacts, missingFactsOfAll } from "./missing-facts";
export { firstEvent, listedDefaults, measuresOf } from "./measures/measures";
export { accountSources } from "./scoring/account-sources";
export { addUp } from "./scoring/added-up";
export { criteriaForList } from "./scoring/criteria-for-list";
export { measureColumns } from "./scoring/measured-accounts";
export { namingColumns } from "./scoring/naming-columns";
export { proposeSetup } from "./scoring/propose-setup";
export { findComparisons } from "./scoring/pairwise-in-grid";
export { findRaters } from "./scoring/raters-in-grid";
export { findOwnMatrix } from "./scoring/own-matrix/find-own-matrix";
export {
  aboutOwnMatrix,
  aboutWeightsAlone,
  placeOfOwnMatrix,
  scoredOwnMatrix,
  setupOfOwnMatrix,
  withWeightsAlone,
} from "./scoring/own-matrix/scored-own-matrix";
export { scoredList } from "./scoring/scored-list";
export { sideOfCriterion } from "./scoring/side-of-criterion";
export { selectedList } from "./scoring/selected-list";
export { severalRowsConcern } from "./scoring/several-rows";
export { whyNoList } from "./scoring/unfit-list";
export { currencyIn, readSettings } from "./settings/read-settings";
export { understandByPieces } from "./understand-workbook";
