import { membersOf } from "../protocol/members";
import { flag, json, optional, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { ConditionalFormat, Style } from "../engine";
import { change } from "./change";
import { checkRuleFormula } from "./check-rule-formula";
import { color } from "./color";
import { colorScaleCriteria, engineColorScale } from "./color-scale";
import {
  colorOfNumber,
  numberOfColor,
  operators,
  typeOfRule,
  type EngineRule,
  type RuleType,
} from "./conditional-rule";
import { rangeObject } from "./range-class";
import { rangePlace, zoneOfAddress, type RangePlace } from "./range-place";

export interface RulePlace {
  readonly range: RangePlace;
  readonly id: string;
}

const rule = membersOf<RulePlace>();
type CellRule = Extract<EngineRule, { type: "CellIsRule" }>;

const fontClass: ServerClass<RulePlace> = {
  name: "ConditionalRangeFont",
  scalars: {
    color: rule.settable(
      (place) => styleOf(place).textColor ?? null,
      color("color"),
      (place, textColor) => addLook(place, { textColor }),
    ),
    bold: rule.settable(
      (place) => styleOf(place).bold ?? null,
      flag("bold"),
      (place, bold) => addLook(place, { bold }),
    ),
    italic: rule.settable(
      (place) => styleOf(place).italic ?? null,
      flag("italic"),
      (place, italic) => addLook(place, { italic }),
    ),
  },
  navigation: {},
  methods: {},
};

const fillClass: ServerClass<RulePlace> = {
  name: "ConditionalRangeFill",
  scalars: {
    color: rule.settable(
      (place) => styleOf(place).fillColor ?? null,
      color("color"),
      (place, fillColor) => addLook(place, { fillColor }),
    ),
  },
  navigation: {},
  methods: {},
};

const rangeFormatClass: ServerClass<RulePlace> = {
  name: "ConditionalRangeFormat",
  scalars: {},
  navigation: {
    font: (place) => serverObject(fontClass, place),
    fill: (place) => serverObject(fillClass, place),
  },
  methods: {},
};

const customRuleClass: ServerClass<RulePlace> = {
  name: "ConditionalFormatRule",
  scalars: {
    formula: rule.settable(
      (place) => cellRule(place).values[0] ?? "",
      text("formula"),
      (place, formula) => {
        checkRuleFormula(place.range.session, formula);
        setRule(place, {
          ...cellRule(place),
          values: [formula.startsWith("=") ? formula : `=${formula}`],
        });
      },
    ),
  },
  navigation: {},
  methods: {},
};

const customClass: ServerClass<RulePlace> = {
  name: "CustomConditionalFormat",
  scalars: {},
  navigation: {
    rule: (place) => serverObject(customRuleClass, place),
    format: (place) => serverObject(rangeFormatClass, place),
  },
  methods: {},
};

const cellValueClass: ServerClass<RulePlace> = {
  name: "CellValueConditionalFormat",
  scalars: {
    rule: rule.settable(
      (place) => {
        const { operator, values } = cellRule(place);
        const name = Object.entries(operators).find(([, word]) => word === operator)?.[0];
        return {
          operator: name ?? "EqualTo",
          formula1: values[0] ?? "",
          ...(values[1] === undefined ? {} : { formula2: values[1] }),
        };
      },
      json("rule"),
      setCellValueRule,
    ),
  },
  navigation: { format: (place) => serverObject(rangeFormatClass, place) },
  methods: {},
};

const positiveFormatClass: ServerClass<RulePlace> = {
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    fillColor: rule.settable(
      (place) => colorOfNumber(dataBar(place).color),
      color("fillColor"),
      (place, fillColor) => setRule(place, { ...dataBar(place), color: numberOfColor(fillColor) }),
    ),
  },
  navigation: {},
  methods: {},
};

const dataBarClass: ServerClass<RulePlace> = {
  name: "DataBarConditionalFormat",
  scalars: {},
  navigation: { positiveFormat: (place) => serverObject(positiveFormatClass, place) },
  methods: {},
};

const colorScaleClass: ServerClass<RulePlace> = {
  name: "ColorScaleConditionalFormat",
  scalars: {
    criteria: rule.settable(
      (place) => colorScaleCriteria(ruleOf(place)),
      json("criteria"),
      (place, criteria) => setRule(place, engineColorScale(place.range.session, criteria)),
    ),
    threeColorScale: rule.value((place) => {
      const found = ruleOf(place);
      return found.type === "ColorScaleRule" && found.midpoint !== undefined;
    }),
  },
  navigation: {},
  methods: {},
};

const conditionalFormatClass: ServerClass<RulePlace> = {
  name: "ConditionalFormat",
  identity: ({ id }) => id,
  scalars: {
    id: rule.value(({ id }) => id),
    type: rule.value((place) => typeOfRule(ruleOf(place))),
    priority: rule.value(({ range, id }) =>
      range.session.getters
        .getConditionalFormats(range.sheetId)
        .findIndex((candidate) => candidate.id === id),
    ),
    stopIfTrue: rule.settable(
      (place) => formatOf(place).stopIfTrue ?? false,
      flag("stopIfTrue"),
      (place, stopIfTrue) => setFormat(place, { ...formatOf(place), stopIfTrue }),
    ),
  },
  navigation: {
    custom: (place) => ofType(place, "Custom", customClass),
    customOrNullObject: (place) => ofTypeOrNull(place, "Custom", customClass),
    cellValue: (place) => ofType(place, "CellValue", cellValueClass),
    cellValueOrNullObject: (place) => ofTypeOrNull(place, "CellValue", cellValueClass),
    dataBar: (place) => ofType(place, "DataBar", dataBarClass),
    dataBarOrNullObject: (place) => ofTypeOrNull(place, "DataBar", dataBarClass),
    colorScale: (place) => ofType(place, "ColorScale", colorScaleClass),
    colorScaleOrNullObject: (place) => ofTypeOrNull(place, "ColorScale", colorScaleClass),
  },
  methods: {
    delete: rule.method([], ({ range, id }) =>
      change(range.session, { type: "REMOVE_CONDITIONAL_FORMAT", sheetId: range.sheetId, id }),
    ),
    getRange: rule.method([], (place) => {
      const area = areaOf(place);
      if (area === null) {
        throw new RichApiError("InvalidOperation", "The rule holds for several areas.");
      }
      return area;
    }),
    getRangeOrNullObject: rule.method([], areaOf),
  },
};

export function conditionalFormatObject(place: RulePlace): ServerObject {
  return serverObject(conditionalFormatClass, place);
}

/** The cells that the rule holds for; null where they are several areas. */
function areaOf(place: RulePlace): ServerObject | null {
  const { session, sheetId } = place.range;
  const [only, ...others] = formatOf(place).ranges;
  if (only === undefined || others.length > 0) return null;
  const zone = zoneOfAddress(session, sheetId, only.slice(only.lastIndexOf("!") + 1));
  return rangeObject(rangePlace(session, sheetId, zone));
}

function ofTypeOrNull(
  place: RulePlace,
  type: RuleType,
  serverClass: ServerClass<RulePlace>,
): ServerObject | null {
  return typeOfRule(ruleOf(place)) === type ? serverObject(serverClass, place) : null;
}

function ofType(place: RulePlace, type: RuleType, serverClass: ServerClass<RulePlace>) {
  const object = ofTypeOrNull(place, type, serverClass);
  if (!object) throw new RichApiError("InvalidOperation", "The rule is of another type.");
  return object;
}

function formatOf({ range, id }: RulePlace): ConditionalFormat {
  const found = range.session.getters
    .getConditionalFormats(range.sheetId)
    .find((candidate) => candidate.id === id);
  if (!found) throw new RichApiError("ItemNotFound");
  return found;
}

function ruleOf(place: RulePlace): EngineRule {
  return formatOf(place).rule;
}

function cellRule(place: RulePlace): CellRule {
  return ruleOf(place) as CellRule;
}

function dataBar(place: RulePlace): Extract<EngineRule, { type: "DataBarRule" }> {
  return ruleOf(place) as Extract<EngineRule, { type: "DataBarRule" }>;
}

function styleOf(place: RulePlace): Style {
  return cellRule(place).style;
}

function addLook(place: RulePlace, style: Style): void {
  setRule(place, { ...cellRule(place), style: { ...cellRule(place).style, ...style } });
}

function setRule(place: RulePlace, next: EngineRule): void {
  setFormat(place, { ...formatOf(place), rule: next });
}

function setFormat({ range }: RulePlace, { ranges, ...cf }: ConditionalFormat): void {
  const { session, sheetId } = range;
  change(session, {
    type: "ADD_CONDITIONAL_FORMAT",
    sheetId,
    ranges: ranges.map((address) => session.getters.getRangeDataFromXc(sheetId, address)),
    cf,
  });
}

function setCellValueRule(place: RulePlace, value: Json): void {
  const given = (value ?? {}) as Readonly<Record<string, Json | undefined>>;
  const operator = operators[given["operator"] as keyof typeof operators];
  const formulas = [given["formula1"], given["formula2"]]
    .map((formula) => optional(text("formula")).read(formula === "" ? null : formula))
    .filter((formula) => formula !== undefined);
  const needed = operator === "isBetween" || operator === "isNotBetween" ? 2 : 1;
  if (!operator || formulas.length !== needed) {
    throw new RichApiError(
      "InvalidArgument",
      "A cell value rule needs an operator and its formulas.",
    );
  }
  for (const formula of formulas) checkRuleFormula(place.range.session, formula);
  setRule(place, { ...cellRule(place), operator, values: formulas });
}
