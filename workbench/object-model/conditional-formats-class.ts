import type { ConditionalFormat } from "../engine";
import { membersOf } from "../protocol/members";
import { oneOf, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change } from "./change";
import { conditionalFormatObject, type RulePlace } from "./conditional-format-class";
import { firstRule, ruleTypes, type RuleType } from "./conditional-rule";
import { parseRange } from "../formulas/cell-address";
import { zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";

const formats = membersOf<RangePlace>();

const conditionalFormatCollectionClass: ServerClass<RangePlace> = {
  name: "ConditionalFormatCollection",
  scalars: {},
  navigation: {},
  items: (range) => rulesOn(range).map(({ id }) => conditionalFormatObject({ range, id })),
  indexer: formats.method([text("id")], itemOf),
  methods: {
    add: formats.method([oneOf("type", ruleTypes)], (range, type) =>
      conditionalFormatObject(addRule(range, type)),
    ),
    getItem: formats.method([text("id")], itemOf),
    getItemAt: formats.method([wholeNumber("index")], (range, index) => {
      const rule = rulesOn(range)[index];
      if (!rule) throw new RichApiError("ItemNotFound");
      return conditionalFormatObject({ range, id: rule.id });
    }),
    getCount: formats.method([], (range) => rulesOn(range).length),
    clearAll: formats.method([], (range) => {
      for (const { id } of rulesOn(range)) {
        change(range.session, {
          type: "REMOVE_CONDITIONAL_FORMAT",
          sheetId: range.sheetId,
          id,
        });
      }
    }),
  },
};

export function conditionalFormatsObject(range: RangePlace): ServerObject {
  return serverObject(conditionalFormatCollectionClass, range);
}

/** The rules that touch the range. */
function rulesOn(range: RangePlace): readonly ConditionalFormat[] {
  const zone = zoneInSheet(range);
  if (!zone) return [];
  return range.session.getters.getConditionalFormats(range.sheetId).filter((rule) =>
    rule.ranges.some((address) => {
      const area = parseRange(address.slice(address.lastIndexOf("!") + 1));
      return (
        area.top <= zone.bottom &&
        area.bottom >= zone.top &&
        area.left <= zone.right &&
        area.right >= zone.left
      );
    }),
  );
}

function itemOf(range: RangePlace, id: string): ServerObject {
  if (!rulesOn(range).some((rule) => rule.id === id)) throw new RichApiError("ItemNotFound");
  return conditionalFormatObject({ range, id });
}

function addRule(range: RangePlace, type: RuleType): RulePlace {
  const { session, sheetId } = range;
  const id = session.model.uuidGenerator.uuidv4();
  change(session, {
    type: "ADD_CONDITIONAL_FORMAT",
    sheetId,
    ranges: [session.getters.getRangeDataFromZone(sheetId, zoneWithRoom(range))],
    cf: { id, rule: firstRule(type) },
  });
  return { range, id };
}
