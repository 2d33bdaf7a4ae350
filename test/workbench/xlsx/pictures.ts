import ExcelJS from "exceljs";
import { WorkbookPackage } from "../../../workbench/xlsx/workbook-package";

const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";

function corner(name: "from" | "to", row: number, column: number): string {
  return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>1000</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>2000</xdr:rowOff></xdr:${name}>`;
}

function anchor(imageId: string, row: number, column: number): string {
  return `<xdr:twoCellAnchor xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}" editAs="oneCell">${corner("from", row, column)}${corner("to", row + 3, column + 1)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="900" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${imageId}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** The file with one more picture on a sheet, three rows high. */
export async function withPicture(
  bytes: Uint8Array,
  sheetName: string,
  row: number,
  column: number,
): Promise<Uint8Array> {
  const parts = await WorkbookPackage.open(bytes);
  const sheetPath = pathOf(parts, sheetName);
  const image = parts.freePath("xl/media/image%.svg");
  parts.set(image, '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
  parts.declareExtension("svg", "image/svg+xml");
  const known = parts.relationships(sheetPath).find(({ kind }) => kind === "drawing");
  const path = known?.target ?? parts.freePath("xl/drawings/drawing%.xml");
  if (!known) {
    parts.set(path, `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing"></xdr:wsDr>`);
    parts.declareContent(path, drawingType);
    const id = parts.relate(sheetPath, "drawing", path);
    const sheet = parts.text(sheetPath) ?? "";
    const after = /<(?:legacyDrawing|tableParts|extLst)\b|<\/worksheet>/u.exec(sheet)?.index ?? 0;
    const element = `<drawing xmlns:r="${office}" r:id="${id}"/>`;
    parts.set(sheetPath, sheet.slice(0, after) + element + sheet.slice(after));
  }
  const picture = anchor(parts.relate(path, "image", image), row, column);
  const text = parts.text(path) ?? "";
  const end = text.lastIndexOf("</");
  parts.set(path, text.slice(0, end) + picture + text.slice(end));
  return parts.toBytes();
}

function pathOf(parts: WorkbookPackage, sheetName: string): string {
  const book = "xl/workbook.xml";
  const sheets = /<sheet [^>]*>/gu;
  const entry = (parts.text(book) ?? "")
    .match(sheets)
    ?.find((one) => one.includes(`"${sheetName}"`));
  const id = /r:id="([^"]*)"/u.exec(entry ?? "")?.[1];
  return parts.relationships(book).find((one) => one.id === id)?.target ?? "";
}

/** Where the pictures of a sheet begin and end, as rows from 0, read by another library. */
export async function picturesOn(
  bytes: Uint8Array,
  sheetName: string,
): Promise<readonly { readonly from: number; readonly to: number }[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const images = workbook.getWorksheet(sheetName)?.getImages() ?? [];
  return images.map(({ range }) => ({ from: range.tl.nativeRow, to: range.br.nativeRow }));
}
