import { partText } from "../workbench/xlsx/independent-reader";
import { openWorkbench, type OpenWorkbench } from "./support/open-workbench";

jest.setTimeout(120_000);

let workbench: OpenWorkbench;

beforeAll(async () => {
  workbench = await openWorkbench();
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Map");
      const boxes = ["Buyer", "User"].map((name, index) => {
        const shape = sheet.shapes.addGeometricShape(index === 0 ? "RoundRectangle" : "Ellipse");
        shape.set({ name, left: 60 + 240 * index, top: 60, width: 120, height: 60 });
        shape.textFrame.textRange.text = `${name} of all things that are bought here`;
        shape.textFrame.set({ horizontalAlignment: "Center", verticalAlignment: "Middle" });
        shape.altTextDescription = `${name}, for us`;
        return shape;
      });
      const tie = sheet.shapes.addLine(0, 0, 10, 10, "Elbow");
      tie.name = "Tie";
      tie.line.connectBeginShape(boxes[0]!, 3);
      tie.line.connectEndShape(boxes[1]!, 4);
      tie.line.endArrowheadStyle = "Triangle";
      sheet.activate();
      await context.sync();
    }),
  );
}, 120_000);
afterAll(() => workbench?.close());

/** Left, top, width and height of a shape in points. */
function placeOf(name: string): Promise<number[]> {
  return workbench.pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Map");
        const shape = sheet.shapes.getItem(wanted).load("left,top,width,height");
        await context.sync();
        return [shape.left, shape.top, shape.width, shape.height].map(Math.round);
      }),
    name,
  );
}

async function drag(fromX: number, fromY: number, toX: number, toY: number): Promise<void> {
  const { mouse } = workbench.page;
  await mouse.move(fromX, fromY);
  await mouse.down();
  await mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
  await mouse.move(toX, toY);
  await mouse.up();
}

const shapeNamed = (name: string) => workbench.page.locator(`.shape[aria-label="${name}"]`);

test("a dragged box would leave its connector behind, or not be where the file says", async () => {
  const { page } = workbench;
  const box = (await shapeNamed("User, for us").boundingBox())!;
  await drag(box.x + 80, box.y + 40, box.x + 160, box.y + 200);
  const [left = 0, top = 0] = await placeOf("User");
  expect(left).toBeGreaterThan(300 + 40);
  expect(top).toBeGreaterThan(60 + 100);
  // From the right side of the first (180, 90) to the foot of the second.
  expect(await placeOf("Tie")).toEqual([180, 90, left + 60 - 180, top + 60 - 90]);
  const xml = partText(await workbench.save(), "xl/drawings/drawing1.xml");
  const [, x, y] = /name="User".*?<a:off x="(\d+)" y="(\d+)"\/>/s.exec(xml) ?? [];
  expect([Number(x) / 12_700, Number(y) / 12_700].map(Math.round)).toEqual([left, top]);

  await page.locator("#undo").click();
  expect(await placeOf("User")).toEqual([300, 60, 120, 60]);
  expect(await placeOf("Tie")).toEqual([180, 90, 180, 30]);
});

test("a level connector would not be drawn", async () => {
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem("Map");
      shapes.addLine(60, 200, 300, 200).name = "Level";
      await context.sync();
    }),
  );
  const picture = await shapeNamed("Level").locator("svg").boundingBox();
  expect(picture?.height).toBeGreaterThan(0);
});

test("a shape would not grow by its corner", async () => {
  await shapeNamed("Buyer, for us").click();
  const corner = (await workbench.page.locator(".o-fig-anchor.o-bottomRight").boundingBox())!;
  await drag(corner.x + 4, corner.y + 4, corner.x + 4, corner.y + 44);
  const [, , width = 0, height = 0] = await placeOf("Buyer");
  expect([width, height]).not.toEqual([120, 60]);
});

test("a connector would catch the click on a cell in its box, or could not be deleted", async () => {
  const { page } = workbench;
  const line = (await shapeNamed("Tie").boundingBox())!;
  await page.mouse.click(line.x + 30, line.y + line.height - 4);
  expect(await page.locator(".o-figure-selected").count()).toBe(0);
  await shapeNamed("Buyer, for us").click();
  await page.keyboard.press("Delete");
  await shapeNamed("Buyer, for us").waitFor({ state: "detached" });
  const isGlued = await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { line } = context.workbook.worksheets.getItem("Map").shapes.getItem("Tie");
      line.load("isBeginConnected,isEndConnected");
      await context.sync();
      return [line.isBeginConnected, line.isEndConnected];
    }),
  );
  expect(isGlued).toEqual([false, true]);
  expect(workbench.consoleErrors).toEqual([]);
});
