import { columnOf, type UnderstoodList } from "../lists/understood-list";

/** 100 where a column writes chances as 50, 1 where it writes 0.5: the column decides, not the cell. */
export function chanceUnit(list: UnderstoodList): 1 | 100 {
  const column = columnOf(list, "probability");
  const isInPercent = column?.reading.values.some(
    (value) => typeof value === "number" && value > 1,
  );
  return isInPercent ? 100 : 1;
}
