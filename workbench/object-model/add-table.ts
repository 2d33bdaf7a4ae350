import { RichApiError } from "../protocol/rich-api-error";
import { change } from "./change";
import { setFact } from "./facts";
import { writeCells } from "./range-cells";
import { isUnbounded, rowCount, zoneWithRoom, type RangePlace } from "./range-place";
import {
  columnNames,
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
  session.changedNames.add(name.toLowerCase());
  if (hasHeaders) completeHeadings(made);
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
    throw new RichApiError("InvalidArgument", "A table cannot overlap another table.");
  }
}

/** Excel moves the data down by one row and writes Column1, Column2, ... above it. */
function withHeaderRowAbove(range: RangePlace): RangePlace {
  const { session, sheetId, zone } = range;
  const header = { ...range, zone: { ...zone, bottom: zone.top } };
  change(session, {
    type: "ADD_COLUMNS_ROWS",
    sheetId,
    sheetName: session.getters.getSheetName(sheetId),
    dimension: "ROW",
    base: zone.top,
    quantity: 1,
    position: "before",
  });
  const names = Array.from(
    { length: zone.right - zone.left + 1 },
    (_unused, index) => `Column${index + 1}`,
  );
  writeCells(header, [names]);
  return { ...range, zone: { ...zone, bottom: zone.bottom + 1 } };
}

function completeHeadings(place: TablePlace): void {
  const zone = tableZone(place);
  const taken = new Set<string>();
  const headings = columnNames(place).map((found, index) => {
    const wanted = found === "" ? `Column${index + 1}` : found;
    let heading = wanted;
    for (let number = 2; taken.has(heading.toLowerCase()); number += 1) {
      heading = `${wanted}${number}`;
    }
    taken.add(heading.toLowerCase());
    return heading;
  });
  const changed = columnNames(place).map((found, index) =>
    found === headings[index] ? null : `'${headings[index] ?? ""}`,
  );
  if (changed.every((heading) => heading === null)) return;
  writeCells(
    {
      session: place.session,
      sheetId: place.sheetId,
      zone: { ...zone, bottom: zone.top },
    },
    [changed],
  );
}
