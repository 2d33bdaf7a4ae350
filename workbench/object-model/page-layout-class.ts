import { membersOf } from "../protocol/members";
import { flag, json, oneOf, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import type { Json } from "../protocol/rich-api-request";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { lastColumn } from "../formulas/cell-address";
import { excelLimits } from "./excel-limits";
import { numberBetween } from "./limited-parameters";
import { getFact, setFact, type PageFact } from "./facts";
import { rangeOrText, zoneOnSheet } from "./object-links";
import { rangeObject } from "./range-class";
import { rangePlace, zoneName, zoneOfAddress } from "./range-place";
import type { SheetPlace } from "./worksheet-class";

const layout = membersOf<SheetPlace>();

/** Excel's usual margins, in points. */
const usualMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54 };

function margin(side: keyof typeof usualMargins) {
  return layout.settable(
    (sheet: SheetPlace) => pageOf(sheet).margins?.[side] ?? usualMargins[side],
    numberBetween(`${side}Margin`, 0, excelLimits.marginPoints),
    (sheet, points) => setPage(sheet, { margins: { ...pageOf(sheet).margins, [side]: points } }),
  );
}

const pageLayoutClass: ServerClass<SheetPlace> = {
  name: "PageLayout",
  scalars: {
    orientation: layout.settable(
      (sheet) => (pageOf(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
      oneOf("orientation", ["Portrait", "Landscape"]),
      (sheet, name) =>
        setPage(sheet, { orientation: name === "Landscape" ? "landscape" : "portrait" }),
    ),
    centerHorizontally: layout.settable(
      (sheet) => pageOf(sheet).centerHorizontally ?? false,
      flag("centerHorizontally"),
      (sheet, centerHorizontally) => setPage(sheet, { centerHorizontally }),
    ),
    printGridlines: layout.settable(
      (sheet) => pageOf(sheet).printGridlines ?? false,
      flag("printGridlines"),
      (sheet, printGridlines) => setPage(sheet, { printGridlines }),
    ),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    zoom: layout.settable(
      (sheet) => zoomOf(pageOf(sheet)),
      json("zoom"),
      (sheet, zoom) => setPage(sheet, pageZoom(zoom)),
    ),
  },
  navigation: { headersFooters: (sheet) => serverObject(headersFootersClass, sheet) },
  methods: {
    setPrintTitleRows: layout.method([rangeOrText("printTitleRows")], (sheet, rows) => {
      const zone = zoneOnSheet(sheet, rows);
      if (zone.left !== 0 || zone.right !== lastColumn) {
        throw new RichApiError("InvalidArgument", "Print titles are whole rows, such as $1:$2.");
      }
      setPage(sheet, { titleRows: `${zone.top + 1}:${zone.bottom + 1}` });
    }),
    getPrintTitleRowsOrNullObject: layout.method([], ({ session, sheetId }) => {
      const rows = pageOf({ session, sheetId }).titleRows;
      return rows
        ? rangeObject(rangePlace(session, sheetId, zoneOfAddress(session, sheetId, rows)))
        : null;
    }),
    setPrintArea: layout.method([rangeOrText("printArea")], (sheet, area) => {
      setPage(sheet, { printArea: zoneName(zoneOnSheet(sheet, area)) });
    }),
  },
};

const headerFooterClass: ServerClass<SheetPlace> = {
  name: "HeaderFooter",
  scalars: {
    leftHeader: wordsOfPage("headers", "left"),
    centerHeader: wordsOfPage("headers", "center"),
    rightHeader: wordsOfPage("headers", "right"),
    leftFooter: wordsOfPage("footers", "left"),
    centerFooter: wordsOfPage("footers", "center"),
    rightFooter: wordsOfPage("footers", "right"),
  },
  navigation: {},
  methods: {},
};

const headersFootersClass: ServerClass<SheetPlace> = {
  name: "HeaderFooterGroup",
  scalars: {},
  navigation: { defaultForAllPages: (sheet) => serverObject(headerFooterClass, sheet) },
  methods: {},
};

/** Left, middle and right of all pages; together with what tells them apart they are 255 long at most. */
function wordsOfPage(where: "headers" | "footers", side: "left" | "center" | "right") {
  return layout.settable(
    (sheet: SheetPlace) => pageOf(sheet)[where]?.[side] ?? "",
    text(`${side}${where === "headers" ? "Header" : "Footer"}`),
    (sheet, words) => {
      const all = { ...pageOf(sheet)[where], [side]: words };
      if (Object.values(all).join("").length > excelLimits.footerCharacters) {
        throw new RichApiError(
          "InvalidArgument",
          "A header or footer takes 255 characters at most.",
        );
      }
      setPage(sheet, { [where]: all });
    },
  );
}

export function pageLayoutObject(sheet: SheetPlace): ServerObject {
  return serverObject(pageLayoutClass, sheet);
}

function pageOf({ session, sheetId }: SheetPlace): PageFact {
  return getFact(session.model, "sheet", sheetId)?.page ?? {};
}

function setPage(sheet: SheetPlace, changes: PageFact): void {
  const before = getFact(sheet.session.model, "sheet", sheet.sheetId);
  setFact(sheet.session.model, "sheet", sheet.sheetId, {
    ...before,
    page: { ...before?.page, ...changes },
  });
}

function zoomOf(page: PageFact): Json {
  return {
    ...(page.scale === undefined ? {} : { scale: page.scale }),
    ...(page.fitToWidth === undefined ? {} : { horizontalFitToPages: page.fitToWidth }),
    ...(page.fitToHeight === undefined ? {} : { verticalFitToPages: page.fitToHeight }),
  };
}

const zoomMembers = {
  scale: "scale",
  horizontalFitToPages: "fitToWidth",
  verticalFitToPages: "fitToHeight",
} as const;

/** 0 pages high means as many as it takes, as in Excel's own file. */
function pageZoom(zoom: Json): PageFact {
  if (typeof zoom !== "object" || zoom === null || Array.isArray(zoom)) {
    throw new RichApiError("InvalidArgument", "A PageLayoutZoomOptions is needed.");
  }
  const page: Record<string, number> = {};
  for (const [name, value] of Object.entries(zoom)) {
    const member = zoomMembers[name as keyof typeof zoomMembers];
    if (!member || (value !== null && typeof value !== "number")) {
      throw new RichApiError("InvalidArgument", `zoom.${name} is not a number that Excel knows.`);
    }
    if (value === null) continue;
    const { least, most } =
      member === "scale" ? excelLimits.pageZoomPercent : { least: 0, most: excelLimits.pagesToFit };
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RichApiError("InvalidArgument", `zoom.${name} goes from ${least} to ${most}.`);
    }
    page[member] = value;
  }
  if ("scale" in page && Object.keys(page).length > 1) {
    throw new RichApiError("InvalidArgument", "A page is either scaled or fitted, not both.");
  }
  return page;
}
