import { serialOfTime } from "../../domain/plan/calendar-day";
import type { OwnTemplate, RepeatedRows } from "./own-template";
import type { Comparison, Condition } from "./placeholder";
import type { FieldValue, ListItem, TemplateSource } from "./field-list";
import { accountFieldNamed, fieldListNamed, fieldOfList } from "./template-fields";

/** More rows than these are a mistake in the template or the list, and no plan to read. */
const mostRepeatedRows = 5_000;

function compares(value: FieldValue, comparison: Comparison, wanted: string): boolean {
  if (value === null) return false;
  const number = Number(wanted);
  const day = /^\d{4}-\d\d-\d\d$/u.test(wanted) ? serialOfTime(Date.parse(wanted)) : NaN;
  const given = Number.isNaN(day) ? number : day;
  const order =
    typeof value === "number" && !Number.isNaN(given)
      ? value - given
      : String(value).toLowerCase().localeCompare(wanted.toLowerCase());
  switch (comparison) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
  }
}

/** A value that is not known is equal to nothing, more than nothing and less than nothing. */
function holds({ comparison, value: wanted }: Condition, value: FieldValue): boolean {
  return comparison === null
    ? value !== null && value !== "" && value !== 0
    : compares(value, comparison, wanted);
}

/** The items that rows repeat for. */
export function itemsOf(rows: RepeatedRows, source: TemplateSource): readonly ListItem[] {
  const list = fieldListNamed(rows.list);
  if (list === undefined) return [];
  const items = list
    .itemsOf(source)
    .filter(({ values }) =>
      rows.where.every((one) =>
        holds(one, values[fieldOfList(one.field, list)?.name ?? ""] ?? null),
      ),
    );
  return items.slice(0, Math.floor(mostRepeatedRows / rows.lines));
}

/** What no row shows because there are too many; nothing where all are shown. */
export function leftOut(template: OwnTemplate, source: TemplateSource): readonly string[] {
  return template.repeated.flatMap((rows) => {
    const list = fieldListNamed(rows.list);
    const shown = itemsOf(rows, source).length;
    const most = Math.floor(mostRepeatedRows / rows.lines);
    const all = list?.itemsOf(source).length ?? 0;
    return shown < most || all <= most
      ? []
      : [
          `Of ${all} ${rows.list} of ${source.facts.account} the first ${shown} are on its plan: say which with {{#each ${rows.list} where ...}}.`,
        ];
  });
}

export function isShown(conditions: readonly Condition[], source: TemplateSource): boolean {
  return conditions.every((condition) => {
    const list = condition.comparison === null ? fieldListNamed(condition.field) : undefined;
    if (list !== undefined) return list.itemsOf(source).length > 0;
    return holds(condition, accountFieldNamed(condition.field)?.valueOf(source) ?? null);
  });
}
