import { helpers, type Model, type Zone } from "../../../workbench/engine";
import { WorkbookPackage } from "../../../workbench/xlsx/workbook-package";

/** The parts of a saved workbook by their paths, without what no two savings have in common. */
export type SavedParts = ReadonlyMap<string, string>;

/** Sheets are known by their ids only while a workbook is open; in files by their order. */
function withoutIds(text: string, model: Model): string {
  return model.getters
    .getSheetIds()
    .reduce((all, id, index) => all.replaceAll(id, `sheet${index + 1}`), text);
}

function comparable(path: string, text: string, model: Model): string {
  const known = withoutIds(text, model)
    .replace(/KAM \w+ \w+ \d+ \d+/gu, "KAM mark")
    .replace(/(urn:key-account-management:sheet:)\w+/gu, "$1own")
    .replace(/("|&quot;)[a-z0-9]{12,}(\|\d+)/gu, "$1own$2")
    // What a row of the index is known by: the plan's own id.
    .replace(/(\[")[a-z][a-z0-9]{11,}(",\[)/gu, "$1own$2")
    .replace(/("matrix":\["|"added":")\w+/gu, "$1own")
    .replace(/(takenAt\W+)[\d.]+/gu, "$1now")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/giu, "id");
  return path.startsWith("docProps/")
    ? known.replace(/<dcterms:\w+[^<]*<\/dcterms:\w+>/gu, "")
    : known;
}

const stringsPath = "xl/sharedStrings.xml";

/** What a cell says is the same in whatever order its attributes stand. */
function withOrderedAttributes(text: string): string {
  return text.replace(/<c ([^>]*?)(\/?)>/gu, (_, attributes: string, end: string) => {
    const ordered = (attributes.match(/[\w:]+="[^"]*"/gu) ?? []).sort().join(" ");
    return `<c ${ordered}${end}>`;
  });
}

/** Of long columns what is said is compared; of others each cell. */
const mostCells = 5_000;

/** A range that came back in two pieces is of the same cells. */
function cellByCell(rule: string): string {
  return rule.replace(/ sqref="([^"]*)"/u, (whole, pieces: string) => {
    const zones = pieces.split(" ").map((piece) => helpers.toZone(piece));
    const size = ({ left, right, top, bottom }: Zone) => (right - left + 1) * (bottom - top + 1);
    if (zones.reduce((sum, zone) => sum + size(zone), 0) > mostCells) return whole;
    const cells = zones.flatMap(({ left, right, top, bottom }) =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, col) => `${top + row}/${left + col}`),
      ).flat(),
    );
    return ` sqref="${cells.sort().join(" ")}"`;
  });
}

/** What may be typed is the same in whatever order the rules stand: no two are of one cell. */
function withOrderedRules(text: string): string {
  return text.replace(
    /(<dataValidations [^>]*>)(.*?)(<\/dataValidations>)/gu,
    (_, start: string, rules: string, end: string) => {
      const each = rules.match(/<dataValidation .*?<\/dataValidation>/gu) ?? [];
      return `${start}${each.map(cellByCell).sort().join("")}${end}`;
    },
  );
}

/** Cells with their own texts: where these stand in the list of all texts says nothing. */
function withOwnTexts(text: string, strings: readonly string[]): string {
  return text.replace(/t="s"([^>]*)><v>(\d+)<\/v>/gu, (_, others: string, index: string) => {
    return `t="s"${others}><v>${strings[Number(index)] ?? ""}</v>`;
  });
}

/**
 * Shapes by their names instead of their numbers, and lines in whatever order: a line that came back has
 * a number of its own, and which of two lines is in front nobody sees.
 */
function withNamedShapes(text: string): string {
  const names = new Map(
    [...text.matchAll(/<xdr:cNvPr id="(\d+)" name="([^"]*)"/gu)].map(([, id, name]) => [id, name]),
  );
  const named = text
    .replace(/(<xdr:cNvPr) id="\d+"/gu, "$1")
    .replace(/(<a:(?:st|end)Cxn) id="(\d+)"/gu, (_, start: string, id: string) => {
      return `${start} to="${names.get(id) ?? id}"`;
    });
  const anchor = /<xdr:(\w+Anchor)\b(?:(?!<\/xdr:\1>).)*<xdr:cxnSp.*?<\/xdr:\1>/gsu;
  const lines = named.match(anchor) ?? [];
  return `${named.replace(anchor, "")}${[...lines].sort().join("")}`;
}

export async function savedParts(bytes: Uint8Array, model: Model): Promise<SavedParts> {
  const file = await WorkbookPackage.open(bytes);
  const strings = (file.text(stringsPath) ?? "").match(/<si>.*?<\/si>/gsu) ?? [];
  return new Map(
    file
      .paths()
      .filter((path) => path !== stringsPath)
      .sort()
      .map((path) => {
        const text = withOrderedRules(
          withOrderedAttributes(withOwnTexts(file.text(path) ?? "", strings)),
        );
        const shapes = path.startsWith("xl/drawings/") ? withNamedShapes(text) : text;
        return [path, comparable(path, shapes, model)];
      }),
  );
}

/** The same file for a new session: what is stored by the ids of sheets goes by the new ones. */
export async function bytesToReopen(bytes: Uint8Array, model: Model): Promise<Uint8Array> {
  const file = await WorkbookPackage.open(bytes);
  for (const path of file.paths()) {
    const text = file.text(path);
    if (text !== undefined && path.startsWith("customXml/")) {
      file.set(path, withoutIds(text, model));
    }
  }
  return file.toBytes();
}

/** Where two workbooks differ, in a line; null where they are the same. */
export function difference(a: SavedParts, b: SavedParts): string | null {
  for (const path of new Set([...a.keys(), ...b.keys()])) {
    const [left, right] = [a.get(path), b.get(path)];
    if (left === right) continue;
    if (left === undefined || right === undefined) {
      return `${path} is ${left === undefined ? "new" : "gone"}`;
    }
    let at = 0;
    while (left[at] === right[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
    return `${path}: «${around(left)}» / «${around(right)}»`;
  }
  return null;
}
