import { RichApiError } from "../protocol/rich-api-error";
import { adoptColumnFormulas } from "./calculated-columns";
import { change } from "./change";
import { insertCells } from "./insert-delete";
import { setFact } from "./facts";
import { completeHeadings } from "./table-headings";
import { writeCells } from "./range-cells";
import { isUnbounded, rowCount, zoneWithRoom, type RangePlace } from "./range-place";
import {
  defaultTableConfig,
  freeTableName,
  tablesOnSheet,
  tableZone,
  type TablePlace,
} from "./table-place";

/** Makes a table as Excel does: headings become texts, all of them there and each once. */
export function addTable(range: RangePlace, hasHeaders: boolean): TablePlace {
  if (isUnbounded(range.zone)) throw new RichApiError("InvalidArgument");
  refuseOverlap(range);
  if (range.session.getters.getMergesInZone(range.sheetId, zoneWithRoom(range)).length > 0) {
    throw new RichApiError("MergedRangeConflict");
  }
  const withHeader = hasHeaders ? range : withHeaderRowAbove(range);
  const whole =
    rowCount(withHeader.zone) > 1
      ? withHeader
      : { ...withHeader, zone: { ...withHeader.zone, bottom: withHeader.zone.bottom + 1 } };
  const { session, sheetId } = whole;
  const name = freeTableName(session);
  const known = new Set(tablesOnSheet(session, sheetId).map(({ tableId }) => tableId));
  change(session, {
    type: "CREATE_TABLE",
    sheetId,
    tableType: "static",
    ranges: [session.getters.getRangeDataFromZone(sheetId, zoneWithRoom(whole))],
    config: defaultTableConfig,
  });
  const made = tablesOnSheet(session, sheetId).find(({ tableId }) => !known.has(tableId));
  if (!made) throw new RichApiError("GeneralException", "The table was not made.");
  setFact(session.model, "table", made.tableId, {
    name,
    styleName: defaultTableConfig.styleId,
  });
  session.changedNames.add(name, null);
  if (hasHeaders) completeHeadings(made);
  adoptColumnFormulas(made);
  return made;
}

function refuseOverlap(range: RangePlace): void {
  const { zone } = range;
  const overlapped = tablesOnSheet(range.session, range.sheetId).some((place) => {
    const table = tableZone(place);
    return (
      table.top <= zone.bottom &&
      table.bottom >= zone.top &&
      table.left <= zone.right &&
      table.right >= zone.left
    );
  });
  if (overlapped) {
    throw new RichApiError("InvalidArgument", "A table can't overlap another table.");
  }
}

/** Excel moves the data down by one row and writes Column1, Column2, ... above it. */
function withHeaderRowAbove(range: RangePlace): RangePlace {
  const { zone } = range;
  const header = { ...range, zone: { ...zone, bottom: zone.top } };
  insertCells(header, "Down");
  const names = Array.from(
    { length: zone.right - zone.left + 1 },
    (_unused, index) => `Column${index + 1}`,
  );
  writeCells(header, [names]);
  return { ...range, zone: { ...zone, bottom: zone.bottom + 1 } };
}
