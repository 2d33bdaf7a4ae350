import { useHeadlessHost } from "./office-run";
import { codeOfTrial, type Trial } from "./trials";

const host = useHeadlessHost();

/** Runs on a sheet of its own, with columns of 96 and rows of 23 pixels. */
let number = 0;
async function onNewSheet<T>(
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  number += 1;
  const name = `Shapes ${number}`;
  return host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    await context.sync();
    return body(sheet, context);
  });
}

/** A box at that place, 90 points wide and 40 high unless told otherwise. */
function box(
  sheet: Excel.Worksheet,
  left: number,
  top: number,
  type: Excel.GeometricShapeType | "Rectangle" | "Ellipse" = "Rectangle",
): Excel.Shape {
  const shape = sheet.shapes.addGeometricShape(type as Excel.GeometricShapeType);
  shape.set({ left, top, width: 90, height: 40 });
  return shape;
}

const bounds = ({ left, top, width, height }: Excel.Shape): number[] => [left, top, width, height];

describe("shapes", () => {
  it("would not be found by id, name or place, or not be counted", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      const first = box(sheet, 10, 20);
      first.name = "Buyer";
      const second = sheet.shapes.addTextBox("Note");
      const line = sheet.shapes.addLine(0, 0, 10, 10);
      const count = sheet.shapes.getCount();
      [first, second, line].forEach((shape) => shape.load("id,name,type,geometricShapeType"));
      await context.sync();
      const found = [
        sheet.shapes.getItem(first.id),
        sheet.shapes.getItem("buyer"),
        sheet.shapes.getItemAt(0),
      ].map((shape) => shape.load("name"));
      const missing = sheet.shapes.getItemOrNullObject("Seller");
      sheet.shapes.load("items/name,items/type,items/zOrderPosition");
      await context.sync();
      return {
        found: found.map(({ name }) => name),
        isMissing: missing.isNullObject,
        count: count.value,
        items: sheet.shapes.items.map((shape) => [shape.name, shape.type, shape.zOrderPosition]),
        geometry: [first.geometricShapeType, line.geometricShapeType],
      };
    });
    expect(answer).toEqual({
      found: ["Buyer", "Buyer", "Buyer"],
      isMissing: true,
      count: 3,
      items: [
        ["Buyer", "GeometricShape", 0],
        ["TextBox 2", "GeometricShape", 1],
        ["Straight Connector 3", "Line", 2],
      ],
      geometry: ["Rectangle", null],
    });
  });

  it("would stand elsewhere than they are put, by the fraction of a point", async () => {
    const places = await onNewSheet(async (sheet, context) => {
      const shape = box(sheet, 10.5, 20.25);
      shape.incrementLeft(5);
      shape.incrementTop(-0.25);
      shape.load("left,top,width,height");
      const far = box(sheet, 3000, 2000).load("left,top,width,height");
      await context.sync();
      return [bounds(shape), bounds(far)];
    });
    expect(places).toEqual([
      [15.5, 20, 90, 40],
      [3000, 2000, 90, 40],
    ]);
  });

  it("would lose a colour, a line, a word or how it is set", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      const shape = box(sheet, 0, 0, "Ellipse");
      shape.fill.setSolidColor("FFA500");
      shape.fill.transparency = 0.25;
      shape.lineFormat.set({ color: "#112233", weight: 2.5, dashStyle: "RoundDot" });
      shape.textFrame.textRange.text = "Head of\nbuying";
      shape.textFrame.textRange.font.set({ name: "Arial", size: 9, color: "red", bold: true });
      shape.textFrame.set({ horizontalAlignment: "Center", verticalAlignment: "Middle" });
      shape.textFrame.leftMargin = 2;
      shape.altTextDescription = "Head of buying, against us";
      shape.load("altTextDescription,connectionSiteCount,visible,placement,level");
      shape.fill.load();
      shape.lineFormat.load();
      shape.textFrame.load();
      shape.textFrame.textRange.load("text");
      shape.textFrame.textRange.font.load();
      await context.sync();
      return JSON.parse(
        JSON.stringify([
          shape.fill,
          shape.lineFormat,
          shape.textFrame,
          shape.textFrame.textRange,
          [shape.altTextDescription, shape.connectionSiteCount, shape.placement, shape.level],
        ]),
      ) as unknown;
    });
    expect(answer).toEqual([
      { foregroundColor: "#FFA500", transparency: 0.25, type: "Solid" },
      {
        color: "#112233",
        weight: 2.5,
        dashStyle: "RoundDot",
        style: "Single",
        transparency: 0,
        visible: true,
      },
      {
        hasText: true,
        horizontalAlignment: "Center",
        verticalAlignment: "Middle",
        autoSizeSetting: "AutoSizeNone",
        leftMargin: 2,
        rightMargin: 7.2,
        topMargin: 3.6,
        bottomMargin: 3.6,
      },
      {
        text: "Head of\nbuying",
        font: {
          name: "Arial",
          size: 9,
          color: "#FF0000",
          bold: true,
          italic: false,
          underline: "None",
        },
      },
      ["Head of buying, against us", 8, "TwoCell", 0],
    ]);
  });

  it("would say that there is a fill, an outline or words after they were taken away", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      const shape = sheet.shapes.addTextBox("Note");
      shape.fill.clear();
      shape.lineFormat.visible = false;
      shape.textFrame.deleteText();
      shape.load("fill/type,lineFormat/weight,lineFormat/visible,textFrame/hasText");
      await context.sync();
      const { fill, lineFormat, textFrame } = shape;
      return [fill.type, lineFormat.weight, lineFormat.visible, textFrame.hasText];
    });
    expect(answer).toEqual(["NoFill", null, false, false]);
  });

  it("would not change their order", async () => {
    const orders = await onNewSheet(async (sheet, context) => {
      ["a", "b", "c"].forEach((name) => (box(sheet, 0, 0).name = name));
      const read = async (): Promise<string> => {
        sheet.shapes.load("items/name");
        await context.sync();
        return sheet.shapes.items.map(({ name }) => name).join("");
      };
      sheet.shapes.getItem("a").setZOrder("BringToFront");
      const first = await read();
      sheet.shapes.getItem("a").setZOrder("SendBackward");
      return [first, await read()];
    });
    expect(orders).toEqual(["bca", "bac"]);
  });
});

describe("connectors", () => {
  it("would end beside the shapes they are glued to, or stay behind when those move", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      const [upper, lower] = [box(sheet, 100, 20), box(sheet, 20, 120)];
      const shape = sheet.shapes.addLine(0, 0, 10, 10, "Elbow");
      shape.line.connectBeginShape(upper, 2);
      shape.line.connectEndShape(lower, 0);
      shape.load("left,top,width,height");
      shape.line.load();
      shape.line.endConnectedShape.load("id");
      lower.load("id");
      await context.sync();
      const first = bounds(shape);
      lower.left = 300;
      shape.load("left,top,width,height");
      await context.sync();
      const { line } = shape;
      return {
        first,
        second: bounds(shape),
        facts: [line.isBeginConnected, line.beginConnectedSite, line.endConnectedSite],
        isLower: line.endConnectedShape.id === lower.id,
      };
    });
    // From the middle of the upper one's foot (145, 60) to the middle of the lower one's head (65, 120).
    expect(answer).toEqual({
      first: [65, 60, 80, 60],
      second: [145, 60, 200, 60],
      facts: [true, 2, 0],
      isLower: true,
    });
  });

  it("would be thought glued after they were freed or their shape was deleted", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      const [left, right] = [box(sheet, 0, 0), box(sheet, 200, 0)];
      const shape = sheet.shapes.addLine(0, 0, 10, 10);
      shape.line.connectBeginShape(left, 3);
      shape.line.connectEndShape(right, 1);
      shape.line.set({ endArrowheadStyle: "Triangle", endArrowheadWidth: "Wide" });
      await context.sync();
      shape.line.disconnectBeginShape();
      right.delete();
      shape.line.load();
      shape.load("left,top,width,height");
      await context.sync();
      const { line } = shape;
      return [
        [line.isBeginConnected, line.isEndConnected, line.beginConnectedSite],
        [line.endArrowheadStyle, line.endArrowheadWidth, line.connectorType],
        bounds(shape),
      ];
    });
    expect(answer).toEqual([
      [false, false, null],
      ["Triangle", "Wide", "Straight"],
      [90, 20, 110, 0],
    ]);
  });
});

describe("rows and columns", () => {
  it("would not take shapes along as their placement says", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      // Columns are 72 points wide here: the shapes stand on the second and third.
      sheet.getRange("A:F").format.columnWidth = 72;
      const shapes = (["TwoCell", "OneCell", "Absolute"] as const).map((placement, index) => {
        const shape = box(sheet, 90, 50 * index);
        shape.placement = placement;
        return shape;
      });
      const read = async (): Promise<number[][]> => {
        shapes.forEach((shape) => shape.load("left,width"));
        await context.sync();
        return shapes.map(({ left, width }) => [left, width]);
      };
      sheet.getRange("A:A").format.columnWidth = 36;
      const narrower = await read();
      sheet.getRange("C:C").insert("Right");
      const inserted = await read();
      sheet.getRange("C:C").delete("Left");
      return [narrower, inserted, await read()];
    });
    expect(answer).toEqual([
      [
        [54, 90],
        [54, 90],
        [90, 90],
      ],
      [
        [54, 162],
        [54, 90],
        [90, 90],
      ],
      [
        [54, 90],
        [54, 90],
        [90, 90],
      ],
    ]);
  });
});

describe("a copied sheet", () => {
  it("would share its shapes with the first, or its connectors would be glued over there", async () => {
    const answer = await onNewSheet(async (sheet, context) => {
      const [first, second] = [box(sheet, 0, 0), box(sheet, 200, 0)];
      first.name = "Buyer";
      const line = sheet.shapes.addLine(0, 0, 10, 10);
      line.name = "Tie";
      line.line.connectBeginShape(first, 3);
      line.line.connectEndShape(second, 1);
      await context.sync();
      const copy = sheet.copy("End");
      copy.shapes.getItem("Buyer").left = 50;
      await context.sync();
      const ties = [sheet, copy].map((one) =>
        one.shapes.getItem("Tie").load("left,width,line/isEndConnected"),
      );
      await context.sync();
      const places = ties.map((tie) => [tie.left, tie.width, tie.line.isEndConnected]);
      copy.delete();
      await context.sync();
      return places;
    });
    expect(answer).toEqual([
      [90, 110, true],
      [140, 60, true],
    ]);
  });
});

const trials: readonly Trial[] = [
  [
    "a geometry that there is not",
    "InvalidArgument",
    (sheet) => {
      sheet.shapes.addGeometricShape("Blob" as "Rectangle");
    },
  ],
  [
    "a negative width",
    "InvalidArgument",
    (sheet) => {
      box(sheet, 0, 0).width = -1;
    },
  ],
  [
    "no height at all",
    "InvalidArgument",
    (sheet) => {
      box(sheet, 0, 0).height = 0;
    },
  ],
  [
    "a place beside the sheet",
    "InvalidArgument",
    (sheet) => {
      box(sheet, 0, 0).left = -5;
    },
  ],
  [
    "a move off the sheet",
    "InvalidArgument",
    (sheet) => {
      box(sheet, 0, 0).incrementTop(-5);
    },
  ],
  [
    "no colour",
    "InvalidArgument",
    (sheet) => {
      box(sheet, 0, 0).fill.setSolidColor("");
    },
  ],
  [
    "a connection site that there is not",
    "InvalidArgument",
    (sheet) => {
      sheet.shapes.addLine(0, 0, 9, 9).line.connectEndShape(box(sheet, 0, 0), 4);
    },
  ],
  [
    "a line as what a line is glued to",
    "InvalidArgument",
    (sheet) => {
      sheet.shapes.addLine(0, 0, 9, 9).line.connectEndShape(sheet.shapes.addLine(0, 0, 9, 9), 0);
    },
  ],
  [
    "what lines alone have",
    "InvalidArgument",
    (sheet) => {
      box(sheet, 0, 0).line.endArrowheadStyle = "Triangle";
    },
  ],
  [
    "words on a line",
    "InvalidArgument",
    (sheet) => {
      sheet.shapes.addLine(0, 0, 9, 9).textFrame.textRange.text = "x";
    },
  ],
  [
    "a shape that there is not",
    "ItemNotFound",
    (sheet) => {
      sheet.shapes.getItem("Nobody").load("name");
    },
  ],
  [
    "a name that another shape has",
    "ItemAlreadyExists",
    (sheet) => {
      box(sheet, 0, 0).name = "Buyer";
      box(sheet, 0, 0).name = "buyer";
    },
  ],
  [
    "a shape that was deleted",
    "ItemNotFound",
    async (sheet, context) => {
      const shape = box(sheet, 0, 0);
      await context.sync();
      shape.delete();
      shape.name = "Gone";
    },
  ],
  [
    "a new shape on a protected sheet",
    "AccessDenied",
    (sheet) => {
      sheet.protection.protect();
      box(sheet, 0, 0);
    },
  ],
  [
    "another colour on a protected sheet",
    "AccessDenied",
    (sheet) => {
      const shape = box(sheet, 0, 0);
      sheet.protection.protect();
      shape.fill.setSolidColor("#000000");
    },
  ],
];

it.each(trials)("%s would be taken", async (_what, code, attempt) => {
  expect(await codeOfTrial(host.current(), attempt)).toBe(code);
});

it("would be undone by halves: the shape moves back and its connector stays", async () => {
  const name = await onNewSheet(async (sheet, context) => {
    const [left, right] = [box(sheet, 0, 0), box(sheet, 200, 0)];
    right.name = "Right";
    const line = sheet.shapes.addLine(0, 0, 10, 10);
    line.name = "Tie";
    line.line.connectBeginShape(left, 3);
    line.line.connectEndShape(right, 1);
    sheet.load("name");
    await context.sync();
    right.left = 300;
    await context.sync();
    return sheet.name;
  });
  const read = (): Promise<number[]> =>
    host.current().Excel.run(async (context) => {
      const { shapes } = context.workbook.worksheets.getItem(name);
      const [right, tie] = [shapes.getItem("Right"), shapes.getItem("Tie")];
      right.load("left");
      tie.load("width");
      await context.sync();
      return [right.left, tie.width];
    });
  expect(await read()).toEqual([300, 210]);
  host.current().model.dispatch("REQUEST_UNDO");
  expect(await read()).toEqual([200, 110]);
  host.current().model.dispatch("REQUEST_REDO");
  expect(await read()).toEqual([300, 210]);
});
