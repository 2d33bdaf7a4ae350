import { readFileSync } from "node:fs";
import {
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";
import { installWorkbench } from "../../../workbench/object-model/install";
import { listFacts } from "../../../workbench/xlsx/kept-facts-plugin";
import { WorkbookPackage } from "../../../workbench/xlsx/workbook-package";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { faultsOf } from "../../support/validate-xlsx";
import { partText } from "./independent-reader";
import { newModel, openModel, type OpenModel } from "./open-model";

installWorkbench();

const hosts: HeadlessHost[] = [];
afterAll(() => hosts.forEach((host) => host.close()));

async function onFirstSheet(
  { model }: OpenModel,
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
  profile: "365" | "2021" = "365",
): Promise<void> {
  const host = await startHeadlessHost({ model, profile });
  hosts.push(host);
  await host.Excel.run(async (context) => {
    await body(context.workbook.worksheets.getFirst(), context);
    await context.sync();
  });
}

/** A buyer above a user, tied by an arrow from foot to head, and a note. */
async function map(profile: "365" | "2021" = "365"): Promise<OpenModel> {
  const book = newModel();
  await onFirstSheet(
    book,
    (sheet) => {
      const [buyer, user] = (["RoundRectangle", "Ellipse"] as const).map((type, index) => {
        const shape = sheet.shapes.addGeometricShape(type);
        shape.set({ left: 150 - 100 * index, top: 40 + 110 * index, width: 120, height: 50 });
        shape.name = ["Buyer", "User"][index]!;
        shape.fill.setSolidColor(["#FFE0E0", "#E0FFE0"][index]!);
        shape.textFrame.textRange.text = `${shape.name}\n<&> "x"`;
        shape.textFrame.textRange.font.set({ color: "#202020", size: 10, bold: index === 0 });
        shape.textFrame.set({ horizontalAlignment: "Center", verticalAlignment: "Middle" });
        shape.altTextDescription = "One & all";
        return shape;
      });
      user!.fill.transparency = 0.5;
      user!.placement = "OneCell";
      const tie = sheet.shapes.addLine(0, 0, 10, 10, "Elbow");
      tie.name = "Tie";
      tie.line.connectBeginShape(buyer!, 2);
      tie.line.connectEndShape(user!, 0);
      tie.line.endArrowheadStyle = "Triangle";
      tie.lineFormat.set({ color: "#C00000", weight: 2, dashStyle: "Dash" });
      sheet.shapes.addTextBox("A note").set({ left: 300, top: 20, width: 80, height: 30 });
    },
    profile,
  );
  return book;
}

const drawing = "xl/drawings/drawing1.xml";

/** The kept facts and the places of the shapes, without the engine's own names of them. */
function shapesOf({ model }: OpenModel, index = 0): unknown {
  const sheetId = model.getters.getSheetIds()[index] ?? "";
  const figures = model.getters.getFigures(sheetId);
  const text = JSON.stringify(
    figures.map(({ id, col, row, offset, width, height }) => ({
      fact: listFacts(model, "shape").find(({ key }) => key === id)?.value,
      place: [col, row, offset.x, offset.y, width, height].map((one) => Math.round(one * 100)),
    })),
  );
  return JSON.parse(
    figures.reduce((result, { id }, number) => result.replaceAll(id, `shape ${number}`), text),
  ) as unknown;
}

describeWithSharedData("a saved map of shapes", () => {
  test.each(["365", "2021"] as const)(
    "would be refused by Excel, or come back otherwise, when made in %s",
    async (profile) => {
      const book = await map(profile);
      const bytes = await book.save();
      expect(faultsOf({ "map.xlsx": bytes })).toEqual([]);
      const again = await openModel(bytes);
      expect(shapesOf(again)).toEqual(shapesOf(book));
      expect(Buffer.from(await again.save()).equals(Buffer.from(bytes))).toBe(true);
    },
  );

  test("would tie the arrow to other shapes, or run it another way", async () => {
    const xml = partText(await (await map()).save(), drawing);
    expect(xml).toContain('<xdr:cNvPr id="2" name="Buyer" descr="One &amp; all"/>');
    expect(xml).toContain('<a:stCxn id="2" idx="2"/><a:endCxn id="3" idx="0"/>');
    // From (210, 90) down and left to (110, 150): a turn by 90 degrees of 60 by 100 about (160, 120).
    expect(xml).toContain(
      '<a:xfrm rot="5400000"><a:off x="1651000" y="889000"/><a:ext cx="762000" cy="1270000"/></a:xfrm><a:prstGeom prst="bentConnector3">',
    );
    expect(xml).toContain('<a:tailEnd type="triangle" w="med" len="med"/>');
  });

  test("would lose or double its shapes on a copy of the sheet, or tie them to the first", async () => {
    const opened = await openModel(await (await map()).save());
    await onFirstSheet(opened, (sheet) => {
      const copy = sheet.copy("End");
      copy.shapes.getItem("User").left = 400;
    });
    const bytes = await opened.save();
    expect(faultsOf({ "copied.xlsx": bytes })).toEqual([]);
    const again = await openModel(bytes);
    expect(shapesOf(again, 0)).toEqual(shapesOf(opened, 0));
    expect(shapesOf(again, 1)).toEqual(shapesOf(opened, 1));
    expect((shapesOf(again, 1) as unknown[]).length).toBe(4);
  });

  test("would keep a deleted shape, or what was glued to it would name nobody", async () => {
    const opened = await openModel(await (await map()).save());
    await onFirstSheet(opened, (sheet) => sheet.shapes.getItem("Buyer").delete());
    const bytes = await opened.save();
    expect(faultsOf({ "deleted.xlsx": bytes })).toEqual([]);
    const xml = partText(bytes, drawing);
    expect(xml).not.toContain('name="Buyer"');
    expect(xml).not.toContain("stCxn");
    expect(xml).toContain('<a:endCxn id="3" idx="0"/>');
  });

  test("would not write shapes in the order in which they lie", async () => {
    const opened = await openModel(await (await map()).save());
    await onFirstSheet(opened, (sheet) => sheet.shapes.getItem("Tie").setZOrder("SendToBack"));
    const bytes = await opened.save();
    const names = [...partText(bytes, drawing).matchAll(/cNvPr id="\d+" name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(["Tie", "Buyer", "User", "TextBox 4"]);
    expect(faultsOf({ "ordered.xlsx": bytes })).toEqual([]);
  });
});

/** A drawing as Excel writes it: looks from the theme, a shadow, a group and a drawn outline. */
const box = `<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Rectangle 1"><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" id="{A6267F3F-D9C1-4491-8C98-EE5951398314}"/></a:ext></a:extLst></xdr:cNvPr><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="704850" y="381000"/><a:ext cx="1123950" cy="571500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:effectLst><a:outerShdw blurRad="50800" dist="38100"><a:prstClr val="black"/></a:outerShdw></a:effectLst></xdr:spPr><xdr:style><a:lnRef idx="2"><a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr></a:lnRef><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef><a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></xdr:style><xdr:txBody><a:bodyPr vertOverflow="clip" horzOverflow="clip" rtlCol="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="en-US" sz="1400" b="1"/><a:t>Head</a:t></a:r><a:r><a:rPr lang="en-US" sz="1100"/><a:t> office</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;
const group = `<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="3" name="Group 2"/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="Oval 3"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp></xdr:grpSp><xdr:clientData/></xdr:twoCellAnchor>`;

async function workbookOfExcel(): Promise<Uint8Array> {
  const parts = await WorkbookPackage.open(await (await map()).save());
  const text = parts.text(drawing) ?? "";
  const root = /^[\s\S]*?<xdr:wsDr[^>]*>/.exec(text)?.[0] ?? "";
  parts.set(drawing, `${root}${box}${group}</xdr:wsDr>`);
  return parts.toBytes();
}

describe("a drawing of Excel's", () => {
  test("would be read without the colours of the theme", async () => {
    const opened = await openModel(await workbookOfExcel());
    const [{ value: shape }, ...others] = listFacts(opened.model, "shape") as [never, never];
    expect(others).toEqual([]);
    expect(shape).toMatchObject({
      name: "Rectangle 1",
      fill: { type: "Solid", color: "#4472C4", transparency: 0 },
      outline: { color: "#2F528F", weight: 1 },
      text: {
        text: "Head office",
        horizontal: "Center",
        vertical: "Middle",
        font: { color: "#FFFFFF", size: null, bold: null, italic: false },
      },
    });
  });

  test("would lose more than the one thing that is changed", async () => {
    const bytes = await workbookOfExcel();
    const changes: readonly [change: (shape: Excel.Shape) => void, from: string, to: string][] = [
      [
        (shape) => shape.fill.setSolidColor("#112233"),
        "<a:effectLst>",
        '<a:solidFill><a:srgbClr val="112233"/></a:solidFill><a:effectLst>',
      ],
      [(shape) => (shape.name = "Office"), 'name="Rectangle 1"', 'name="Office"'],
      [
        (shape) => (shape.textFrame.verticalAlignment = "Top"),
        'rtlCol="0" anchor="ctr"',
        'rtlCol="0" anchor="t"',
      ],
      [
        (shape) => (shape.textFrame.textRange.font.italic = true),
        'sz="1400" b="1"/><a:t>Head</a:t></a:r><a:r><a:rPr lang="en-US" sz="1100"/>',
        'sz="1400" b="1" i="1"/><a:t>Head</a:t></a:r><a:r><a:rPr lang="en-US" sz="1100" i="1"/>',
      ],
      [
        (shape) => (shape.placement = "Absolute"),
        "<xdr:twoCellAnchor>",
        '<xdr:twoCellAnchor editAs="absolute">',
      ],
      [(shape) => (shape.rotation = 30), "<a:xfrm>", '<a:xfrm rot="1800000">'],
    ];
    for (const [change, from, to] of changes) {
      const opened = await openModel(bytes);
      await onFirstSheet(opened, (sheet) => change(sheet.shapes.getItemAt(0)));
      const before = partText(bytes, drawing);
      const after = partText(await opened.save(), drawing);
      const withoutFrame = (xml: string): string =>
        xml.replace(/<a:off[^>]*><a:ext cx[^>]*>/, "").replace(/<xdr:from>.*?<\/xdr:to>/s, "");
      expect(withoutFrame(after)).toBe(withoutFrame(before.replace(from, to)));
    }
  });
});

describeWithSharedData("the shapes of somebody else", () => {
  const bytes = (): Uint8Array =>
    new Uint8Array(readFileSync(sharedData("workbooks/unpivotr_worked_examples.xlsx")));

  test("would be lost, shown though hidden, or harmed when one of them is moved", async () => {
    const opened = await openModel(bytes());
    const shapes = listFacts(opened.model, "shape");
    expect(shapes.map(({ value }) => [value.name, value.isHidden, value.isTextBox])).toEqual([
      ["shapetype_202", true, true],
      ["shapetype_202", true, true],
    ]);
    const [sheetId = ""] = opened.model.getters
      .getSheetIds()
      .filter((id) => opened.model.getters.getFigures(id).length > 0);
    const [figure] = opened.model.getters.getFigures(sheetId);
    opened.model.dispatch("UPDATE_FIGURE", {
      sheetId,
      figureId: figure!.id,
      col: 2,
      row: 3,
      offset: { x: 0, y: 0 },
    });
    const saved = await opened.save();
    expect(faultsOf({ "moved.xlsx": saved })).toEqual([]);
    const [before, after] = [bytes(), saved].map((one) => partText(one, drawing));
    expect(after).toContain("<xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3");
    const second = (before ?? "").slice((before ?? "").lastIndexOf("<xdr:twoCellAnchor"));
    expect(after?.endsWith(second)).toBe(true);
  });
});
