import type { DataValidationRule } from "../engine";
import { membersOf } from "../protocol/members";
import { flag, json } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { change, refuseProtected } from "./change";
import { checkValidationRule } from "./check-validation-rule";
import { excelLimits } from "./excel-limits";
import { refuseLonger } from "./limited-parameters";
import { engineCriterion, excelRule, isWholeNumberRule, ruleType } from "./data-validation-rule";
import { getFact, setFact, type WorkbenchFacts } from "./facts";
import { zoneInSheet, zoneWithRoom, type RangePlace } from "./range-place";

const validation = membersOf<RangePlace>();
const alertStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;

const dataValidationClass: ServerClass<RangePlace> = {
  name: "DataValidation",
  scalars: {
    type: validation.value((range) => {
      const rule = ruleOf(range);
      const mixture = mixtureOf(range);
      if (mixture !== null) return mixture;
      return rule ? ruleType(rule.criterion, factOf(range)?.wholeNumber) : "None";
    }),
    rule: validation.settable(
      (range) => {
        const rule = ruleOf(range);
        return rule ? excelRule(rule.criterion, factOf(range)?.wholeNumber) : {};
      },
      json("rule"),
      setRule,
    ),
    errorAlert: validation.settable(
      (range) => {
        const error = factOf(range)?.error;
        const style = Object.entries(alertStyles).find(([, word]) => word === error?.style)?.[0];
        return {
          title: error?.title ?? "",
          message: error?.message ?? "",
          style: style ?? "Stop",
          showAlert: true,
        };
      },
      json("errorAlert"),
      setErrorAlert,
    ),
    prompt: validation.settable(
      (range) => {
        const prompt = factOf(range)?.prompt;
        return {
          title: prompt?.title ?? "",
          message: prompt?.message ?? "",
          showPrompt: prompt !== undefined,
        };
      },
      json("prompt"),
      setPrompt,
    ),
    ignoreBlanks: validation.settable(
      () => true,
      flag("ignoreBlanks"),
      (_range, ignoreBlanks) => {
        if (ignoreBlanks) return;
        throw new RichApiError("ApiNotFound", "The workbench always lets a cell be emptied.");
      },
    ),
    valid: validation.value(isValid),
  },
  navigation: {},
  methods: {
    clear: validation.method([], (range) => {
      const zone = zoneInSheet(range);
      if (zone) removeRules(range);
    }),
  },
};

export function dataValidationObject(range: RangePlace): ServerObject {
  return serverObject(dataValidationClass, range);
}

function ruleOf(range: RangePlace): DataValidationRule | undefined {
  const zone = zoneInSheet(range);
  if (!zone) return undefined;
  return range.session.getters.getValidationRuleForCell({
    sheetId: range.sheetId,
    row: zone.top,
    col: zone.left,
  });
}

/** What Excel says of cells that do not obey one and the same rule; null where they do. */
function mixtureOf(range: RangePlace): "Inconsistent" | "MixedCriteria" | null {
  const zone = zoneInSheet(range);
  if (!zone) return null;
  const found = new Set<string | undefined>();
  for (let row = zone.top; row <= zone.bottom && found.size < 2; row += 1) {
    for (let col = zone.left; col <= zone.right && found.size < 2; col += 1) {
      const at = { sheetId: range.sheetId, row, col };
      found.add(range.session.getters.getValidationRuleForCell(at)?.id);
    }
  }
  if (found.size < 2) return null;
  return found.has(undefined) ? "Inconsistent" : "MixedCriteria";
}

function present(range: RangePlace): DataValidationRule {
  const rule = ruleOf(range);
  if (!rule) {
    throw new RichApiError("InvalidOperation", "Set the rule of the data validation first.");
  }
  return rule;
}

function factOf(range: RangePlace): WorkbenchFacts["validation"] | undefined {
  const rule = ruleOf(range);
  return rule ? getFact(range.session.model, "validation", rule.id) : undefined;
}

function setRule(range: RangePlace, value: Json): void {
  const { session, sheetId } = range;
  checkValidationRule(session, value);
  const id = session.model.uuidGenerator.uuidv4();
  change(session, {
    type: "ADD_DATA_VALIDATION_RULE",
    sheetId,
    ranges: [session.getters.getRangeDataFromZone(sheetId, zoneWithRoom(range))],
    rule: { id, criterion: engineCriterion(value), isBlocking: true },
  });
  if (isWholeNumberRule(value)) setFact(session.model, "validation", id, { wholeNumber: true });
}

/**
 * The engine takes the range out of every rule when another rule is laid over it; not one of yes and
 * no, which would write FALSE into the cells.
 */
function removeRules(range: RangePlace): void {
  const zone = zoneInSheet(range);
  const { session, sheetId } = range;
  if (!zone) return;
  const id = session.model.uuidGenerator.uuidv4();
  change(session, {
    type: "ADD_DATA_VALIDATION_RULE",
    sheetId,
    ranges: [session.getters.getRangeDataFromZone(sheetId, zone)],
    rule: { id, criterion: { type: "containsText", values: ["-"] } },
  });
  change(session, { type: "REMOVE_DATA_VALIDATION_RULE", sheetId, id });
}

type TextRecord = Readonly<Record<string, Json | undefined>>;

function setErrorAlert(range: RangePlace, value: Json): void {
  const rule = present(range);
  const { title, message, style, showAlert } = checked(value, [
    "title",
    "message",
    "style",
    "showAlert",
  ]);
  refuseLonger(String(title ?? ""), excelLimits.errorTitleCharacters, "The title");
  refuseLonger(String(message ?? ""), excelLimits.errorMessageCharacters, "The message");
  const word = alertStyles[(style ?? "Stop") as keyof typeof alertStyles];
  if (!word) throw new RichApiError("InvalidArgument", "errorAlert.style is not known.");
  const isBlocking = word === "stop" && showAlert !== false;
  const { ranges, ...kept } = rule;
  change(range.session, {
    type: "ADD_DATA_VALIDATION_RULE",
    sheetId: range.sheetId,
    ranges: ranges.map((area) => range.session.getters.getRangeData(area)),
    rule: { ...kept, isBlocking },
  });
  setFact(range.session.model, "validation", rule.id, {
    ...getFact(range.session.model, "validation", rule.id),
    error: { title: String(title ?? ""), message: String(message ?? ""), style: word },
  });
}

function setPrompt(range: RangePlace, value: Json): void {
  const rule = present(range);
  refuseProtected(range.session, range.sheetId);
  const { title, message } = checked(value, ["title", "message", "showPrompt"]);
  refuseLonger(String(title ?? ""), excelLimits.inputTitleCharacters, "The title");
  refuseLonger(String(message ?? ""), excelLimits.inputMessageCharacters, "The message");
  setFact(range.session.model, "validation", rule.id, {
    ...getFact(range.session.model, "validation", rule.id),
    prompt: { title: String(title ?? ""), message: String(message ?? "") },
  });
}

function checked(value: Json, known: readonly string[]): TextRecord {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new RichApiError("InvalidArgument");
  }
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown) throw new RichApiError("InvalidArgument", `"${unknown}" is not known here.`);
  return value as TextRecord;
}

/** Null where some of the cells obey their rules and some do not. */
function isValid(range: RangePlace): boolean | null {
  const zone = zoneInSheet(range);
  if (!zone) return true;
  const found = new Set<boolean>();
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      const position = { sheetId: range.sheetId, row, col };
      found.add(!range.session.getters.isDataValidationInvalid(position));
    }
  }
  return found.size === 1 ? found.has(true) : null;
}
