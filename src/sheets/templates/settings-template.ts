import { knownDays, unitWords } from "../../domain/settings/workbook-settings";
import { isoDay } from "../formula-text";
import { look } from "../look";
import type { Field, SheetTemplate } from "../template/template";

/** What a setting means, beside it: ▲ where what stands there is none. */
function means(key: string, formula: string): Field {
  return { key: `${key}Means`, label: "", isPlain: true, formula };
}

const asOf = "{settings.asOf}";
const month = "{settings.fiscalYearStart}";
const listed = "{lists.listedDay}";

const currency =
  'IF({settings.currency}<>"",{settings.currency},IF(LEN({lists.currencies})=3,{lists.currencies},""))';
const unit = 'IF(OR({settings.unit}="",{settings.unit}="units"),"",{settings.unit})';
const monthNames =
  '"January","February","March","April","May","June","July","August","September","October","November","December"';

/** What plans and their index say under their titles, each part after a dot. */
const line = [
  'IF({settings.marking}="",""," · "&{settings.marking})',
  `IF(${currency}&${unit}="",""," · amounts in "&${currency}&IF(OR(${currency}="",${unit}=""),"",", ")&${unit})`,
  `" · fiscal year from "&IFERROR(CHOOSE(${month},${monthNames}),"January")`,
].join("&");

/** The settings of a workbook: each with what it means now, then what the lists say themselves. */
export const settingsTemplate: SheetTemplate = {
  tabColor: look.accent,
  prefix: "Settings",
  orientation: "Portrait",
  columnWidths: [26, 16, 3, 72],
  lastColumn: 3,
  frozenRows: 2,
  sections: [
    { kind: "title", key: "title", subtitle: "Read by every sheet of the add-in" },
    {
      kind: "fields",
      key: "settings",
      heading: "Settings",
      note: "Type into the coloured cells. A blank one follows your lists.",
      grid: [
        { label: 0, value: 1 },
        { label: 2, value: 3 },
      ],
      fields: [
        {
          key: "asOf",
          label: "As of",
          format: "date",
          input: { kind: "date" },
          name: "SettingsAsOf",
        },
        means(
          "asOf",
          `=IF(${asOf}="","The day each sheet was made for.",IF(NOT(ISNUMBER(${asOf})),"▲ This is no date: type one, such as 2026-10-31.",IF(OR(${asOf}<${knownDays.first},${asOf}>=${knownDays.last + 1}),"▲ This is no date: type one, such as 2026-10-31.",IF(INT(${asOf})=${listed},"The last dated event or finished period in your lists, or the day it was set where that is earlier.","Chosen by hand: your lists gave "&${isoDay(listed)}&"."))))`,
        ),
        { key: "currency", label: "Currency", name: "SettingsCurrency" },
        means(
          "currency",
          '=IF({settings.currency}="",IF(LEN({lists.currencies})=3,{lists.currencies}&", the only one in your lists.",IF({lists.currencies}="–","Amounts are shown without one.","Your lists have several, which are never added: amounts are shown without one.")),IF(LEN(TRIM({settings.currency}))>3,"▲ This is no currency: type a code such as EUR or USD.","Amounts are shown in it; nothing is converted."))',
        ),
        {
          key: "fiscalYearStart",
          label: "Fiscal year begins in month",
          format: "whole",
          input: { kind: "number", from: 1, to: 12, whole: true },
          name: "SettingsFiscalYearStart",
        },
        means(
          "fiscalYearStart",
          `=IF(${month}="","January: fiscal years are calendar years.",IF(NOT(ISNUMBER(${month})),"▲ This is no month: type 1 to 12.",IF(OR(${month}<1,${month}>12,${month}<>INT(${month})),"▲ This is no month: type 1 to 12.",IF(${month}=1,"January: fiscal years are calendar years.",CHOOSE(${month},"","February","March","April","May","June","July","August","September","October","November","December")&": a fiscal year is called after the year in which it ends."))))`,
        ),
        {
          key: "unit",
          label: "Amounts shown in",
          input: { kind: "list", options: Object.values(unitWords) },
          name: "SettingsUnit",
        },
        means(
          "unit",
          `=IF({settings.unit}="","Units: as they are.",IF(ISNUMBER(MATCH({settings.unit},{"units","thousands","millions"},0)),"How amounts look; the cells keep their values.","▲ Type units, thousands or millions."))`,
        ),
        { key: "marking", label: "Marked as", name: "SettingsMarking" },
        means(
          "marking",
          '=IF({settings.marking}="","Nothing: type such as Confidential, and plans and their index say it on every page.","Plans and their index say it on every page.")',
        ),
      ],
    },
    {
      kind: "fields",
      key: "lists",
      heading: "What your lists say",
      note: "As they were when as of was set.",
      grid: [{ label: 0, value: 1 }],
      fields: [
        {
          key: "listedDay",
          label: "They reach to",
          format: "date",
          isPlain: true,
          name: "SettingsListedDay",
        },
        { key: "currencies", label: "Currencies found", isPlain: true },
        {
          key: "line",
          label: "Under each title",
          isPlain: true,
          formula: `=MID(${line},4,200)`,
          name: "SettingsLine",
        },
      ],
    },
    {
      kind: "lines",
      key: "notes",
      heading: "Good to know",
      lines: [
        '="As of reaches plans and matrices at once; a review keeps the end of its own period."',
        '="Currency and unit reach sheets that are there when they are changed in the pane, or made anew; the fiscal year, reviews made from now on."',
        '="Nothing moves as of by itself: the add-in says when your lists reach further."',
      ],
    },
  ],
};
