import type { AccountList, ScoringSetup } from "../domain/scoring/scoring-setup";
import { rangeAddress } from "./address";
import { accountsPart } from "./matrix/accounts-part";
import { checksPart, templateAddresses } from "./matrix/checks-part";
import { criteriaPart } from "./matrix/criteria-part";
import { headerPart } from "./matrix/header-part";
import { keyAccountsPart, topAccountsChart } from "./matrix/key-accounts-part";
import { findMatrixAddresses } from "./matrix/matrix-addresses";
import { layOutMatrix, type MatrixLayout, type TypedBeside } from "./matrix/matrix-layout";
import { settingsPart } from "./matrix/settings-part";
import { workingsPart } from "./matrix/workings-part";
import { sheetNameFor } from "./sheet-name";
import { joinParts } from "./sheet-part";
import type { ColumnWidth, SheetPlan } from "./sheet-plan";
import { type MatrixTemplate, scoringMatrixTemplate } from "./templates/scoring-matrix-template";

const usualWidth = 13;
const widestHeading = 24;
const leastNameWidth = 30;
const mostNameWidth = 44;

/** Column A is frozen: it fits the names there are, and longer ones wrap. */
function nameWidth({ accounts }: MatrixLayout): number {
  const longest = Math.max(...accounts.map((account) => account.length));
  return Math.min(mostNameWidth, Math.max(leastNameWidth, longest + 2));
}

/** A heading of the accounts takes two lines, with room for its filter button. */
function headingWidth(heading: string): number {
  const longestWord = Math.max(...heading.split(/\s+/).map((word) => word.length));
  // Lines of several words break unevenly.
  const halfOfIt = Math.ceil(heading.length / 2) + (heading.length > 18 ? 8 : 2);
  return Math.min(widestHeading, Math.max(usualWidth, longestWord + 4, halfOfIt + 4));
}

function columnWidths(layout: MatrixLayout): readonly ColumnWidth[] {
  const { workingsColumn, criteria, scoreColumn } = layout;
  const special: Readonly<Record<number, number>> = {
    ...layout.tableHeadings.map(headingWidth),
    0: nameWidth(layout),
    [scoreColumn + 9]: 46,
    [workingsColumn + 2]: 24,
  };
  const columns = workingsColumn + 3 + 2 * criteria.length + 2;
  return Array.from({ length: columns }, (_, column) => ({
    column,
    characters: special[column] ?? usualWidth,
  }));
}

/**
 * The scoring matrix of a list of accounts: the key accounts first, the criteria with their
 * weights, warnings in words, then every account with its ratings, score, rank and action. All of
 * it is live: an analyst changes a weight and everything follows. `typed` is what the user wrote
 * beside the accounts of an earlier one, in the order of the list.
 */
export function scoringMatrixSheet(
  setup: ScoringSetup,
  list: AccountList,
  template: MatrixTemplate = scoringMatrixTemplate,
  typed: readonly (TypedBeside | null)[] = [],
): SheetPlan {
  const layout = layOutMatrix(setup, list, template, typed);
  const places = findMatrixAddresses(layout);
  const addresses = templateAddresses(layout, places);
  const parts = joinParts([
    headerPart(layout, list.label),
    keyAccountsPart(layout, places, addresses),
    topAccountsChart(layout),
    criteriaPart(layout, places),
    settingsPart(layout),
    checksPart(layout, addresses),
    accountsPart(layout, places),
    workingsPart(layout, places),
  ]);
  const headerRow = layout.accountsHeader + 1;
  return {
    ...parts,
    sheetName: sheetNameFor("matrix", setup.title),
    tabColor: template.tabColor,
    showGridlines: false,
    columnWidths: columnWidths(layout),
    frozen: { rows: 3, columns: 1 },
    print: {
      orientation: "Landscape",
      titleRows: `${headerRow}:${headerRow}`,
      area: rangeAddress({
        row: 0,
        column: 0,
        rows: headerRow + layout.accounts.length,
        columns: layout.workingsColumn - 1,
      }),
    },
    firstCell: "A1",
  };
}
