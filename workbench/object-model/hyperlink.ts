import { cellName } from "../formulas/cell-address";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { addStyle } from "./cell-format";
import { excelLimits } from "./excel-limits";
import { refuseLonger } from "./limited-parameters";
import { getFact, listFacts, setFact } from "./facts";
import { writeCells } from "./range-cells";
import { columnCount, rowCount, zoneInSheet, type RangePlace } from "./range-place";

const linkLook = { textColor: "#0563C1", underline: true } as const;
const known: ReadonlySet<string> = new Set([
  "address",
  "documentReference",
  "screenTip",
  "textToDisplay",
]);

export function hyperlinkAt(place: RangePlace): Json {
  const link = getFact(place.session.model, "link", keyOf(place, place.zone.top, place.zone.left));
  if (!link) return null;
  return {
    ...(link.target === undefined ? {} : { address: link.target }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: link.label ?? "",
  };
}

export function setHyperlink(place: RangePlace, value: Json): void {
  const link = checked(value);
  refuseTooMany(place);
  const label = link.textToDisplay ?? link.address ?? link.documentReference ?? "";
  if (link.textToDisplay !== undefined) writeCells(place, `'${link.textToDisplay}`);
  addStyle(place, linkLook);
  eachCell(place, (key) => {
    setFact(place.session.model, "link", key, {
      label,
      ...(link.address === undefined ? {} : { target: link.address }),
      ...(link.documentReference === undefined ? {} : { location: link.documentReference }),
      ...(link.screenTip === undefined ? {} : { tooltip: link.screenTip }),
    });
  });
}

function refuseTooMany({ session, sheetId, zone }: RangePlace): void {
  const onSheet = listFacts(session.model, "link").filter(({ key }) =>
    key.startsWith(`${sheetId}|`),
  ).length;
  if (onSheet + rowCount(zone) * columnCount(zone) > excelLimits.linksOnSheet) {
    throw new RichApiError(
      "InvalidArgument",
      `A sheet has at most ${excelLimits.linksOnSheet} links.`,
    );
  }
}

export function removeHyperlinks(place: RangePlace): void {
  if (listFacts(place.session.model, "link").length === 0) return;
  eachCell(place, (key) => {
    if (getFact(place.session.model, "link", key)) {
      setFact(place.session.model, "link", key, null);
    }
  });
}

interface RangeHyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

function checked(value: Json): RangeHyperlink {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isRecord) throw new RichApiError("InvalidArgument", "A RangeHyperlink is needed.");
  for (const [name, text] of Object.entries(value)) {
    if (!known.has(name) || typeof text !== "string") {
      throw new RichApiError("InvalidArgument", `hyperlink.${name} is not a text of a link.`);
    }
  }
  const link = value as RangeHyperlink;
  refuseLonger(link.screenTip ?? "", excelLimits.screenTipCharacters, "The screen tip");
  refuseLonger(link.address ?? "", excelLimits.linkAddressCharacters, "The address of the link");
  refuseLonger(link.documentReference ?? "", excelLimits.linkAddressCharacters, "The place");
  if (!link.address && !link.documentReference) {
    throw new RichApiError("InvalidArgument", "A link needs address or documentReference.");
  }
  return link;
}

function eachCell(place: RangePlace, visit: (key: string) => void): void {
  const zone = zoneInSheet(place);
  if (!zone) return;
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let column = zone.left; column <= zone.right; column += 1) {
      visit(keyOf(place, row, column));
    }
  }
}

function keyOf({ sheetId }: RangePlace, row: number, column: number): string {
  return `${sheetId}|${cellName({ row, column })}`;
}
