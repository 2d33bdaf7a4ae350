import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

/** How often the engine is asked to write formatting, and how many cells it then writes. */
async function countWrites(
  body: (sheet: Excel.Worksheet) => void,
): Promise<{ readonly commands: number; readonly cells: number }> {
  const spy = jest.spyOn(host.current().model, "dispatch");
  await run(async (context) => {
    body(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  const commands = (spy.mock.calls as unknown as [string, { cells?: Group[] }][]).filter(([type]) =>
    /FORMAT/.test(type),
  );
  spy.mockRestore();
  const places = commands.flatMap(([, { cells = [] }]) => cells.flatMap(({ places }) => places));
  return { commands: commands.length, cells: places.length / 2 };
}

interface Group {
  readonly places: readonly number[];
}

async function formatOf(address: string) {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("numberFormat,format/wrapText,format/font/color,format/font/bold,format/fill/color");
    await context.sync();
    const { font, fill, wrapText } = range.format;
    return [range.numberFormat[0]?.[0], font.color, font.bold, fill.color, wrapText];
  });
}

describe("formatting that is set one property after the other", () => {
  it("would be written to every cell once for each property", async () => {
    const writes = await countWrites((sheet) => {
      const range = sheet.getRange("A1:B50");
      range.style = "Input";
      range.numberFormat = "0.00" as unknown as string[][];
      range.format.font.color = "#112233";
      range.format.fill.color = "#FFF6E9";
      range.format.wrapText = true;
    });
    expect(writes).toEqual({ commands: 1, cells: 100 });
    expect(await formatOf("B50")).toEqual(["0.00", "#112233", false, "#FFF6E9", true]);
  });

  it("would come in another order where ranges overlap, or to a cell more than once", async () => {
    const writes = await countWrites((sheet) => {
      sheet.getRange("D1:D3").format.fill.color = "#111111";
      sheet.getRange("D2:D4").format.fill.color = "#222222";
      sheet.getRange("D1:D3").format.font.bold = true;
      sheet.getRange("D3:D3").format.fill.color = "#333333";
    });
    expect(writes).toEqual({ commands: 1, cells: 4 });
    const fills = await Promise.all(["D1", "D2", "D3", "D4"].map(formatOf));
    expect(fills.map(([, , bold, fill]) => [bold, fill])).toEqual([
      [true, "#111111"],
      [true, "#222222"],
      [true, "#333333"],
      [false, "#222222"],
    ]);
  });

  it("would be read back as it was before, within the same request", async () => {
    const color = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("F1");
      range.format.fill.color = "#ABCDEF";
      range.format.fill.load("color");
      await context.sync();
      return range.format.fill.color;
    });
    expect(color).toBe("#ABCDEF");
  });

  it("would be lost when something after it is refused", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("H1").format.font.bold = true;
        sheet.getRange("no address");
        await context.sync();
      }),
    );
    expect(refusal).toMatch(/^InvalidArgument/);
    expect((await formatOf("H1"))[2]).toBe(true);
  });
});

describe("lines that are drawn side by side", () => {
  async function lineOf(address: string, side: string) {
    return run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
      const line = range.format.borders.getItem(side as Excel.BorderIndex);
      line.load("style,color");
      await context.sync();
      return [line.style, line.color];
    });
  }

  it("would be drawn once for the style and once for the colour of each side", async () => {
    const spy = jest.spyOn(host.current().model, "dispatch");
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("K2:L9");
      const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
      for (const side of [...sides, "InsideHorizontal", "InsideVertical"] as const) {
        const line = range.format.borders.getItem(side);
        line.style = "Continuous";
        line.color = "#ABCDEF";
      }
      await context.sync();
    });
    const drawn = spy.mock.calls.filter(([type]) => String(type) === "SET_ZONE_BORDERS").length;
    spy.mockRestore();
    expect(drawn).toBe(1);
    expect(await lineOf("K5", "EdgeRight")).toEqual(["Continuous", "#ABCDEF"]);
    expect(await lineOf("L9", "EdgeBottom")).toEqual(["Continuous", "#ABCDEF"]);
    expect(await lineOf("M9", "EdgeRight")).toEqual(["None", "#000000"]);
  });

  it("would not be taken over by the range beside that is drawn later", async () => {
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const right = sheet.getRange("N2:N3").format.borders.getItem("EdgeRight");
      right.style = "Continuous";
      right.color = "#111111";
      const left = sheet.getRange("O2:O3").format.borders.getItem("EdgeLeft");
      left.style = "Dash";
      left.color = "#222222";
      await context.sync();
    });
    expect(await lineOf("O2", "EdgeLeft")).toEqual(["Dash", "#222222"]);
  });
});

describe("a text that the text format comes to", () => {
  it("would be another text to formulas, or a formula of what only looks like one", async () => {
    const texts = ["2026-01-01", "=1+1", "'Quoted'", "plain"];
    const { values, same } = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:A4");
      // The apostrophe marks a text and is no part of it.
      range.formulas = texts.map((text) => [`'${text}`]);
      await context.sync();
      range.numberFormat = texts.map(() => ["@"]);
      sheet.getRange("B1").formulas = [['=AND(ISTEXT(A1),LEN(A1)=10,A1="2026-01-01")']];
      await context.sync();
      range.load("values");
      const told = sheet.getRange("B1").load("values");
      await context.sync();
      return { values: range.values as unknown[][], same: told.values as unknown[][] };
    });
    expect(values.flat()).toEqual(texts);
    expect(same).toEqual([[true]]);
  });

  it("would keep its mark as a letter where the format was there before it", async () => {
    const texts = ["Manager 0", "=1+1", "'Quoted'", "plain"];
    const { values, same } = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("D1:D4");
      range.numberFormat = texts.map(() => ["@"]);
      await context.sync();
      range.formulas = texts.map((text) => [`'${text}`]);
      sheet.getRange("E1").formulas = [['=AND(LEN(D1)=9,D1="Manager 0",LEN(D4)=5)']];
      await context.sync();
      range.load("values");
      const told = sheet.getRange("E1").load("values");
      await context.sync();
      return { values: range.values as unknown[][], same: told.values as unknown[][] };
    });
    expect(values.flat()).toEqual(texts);
    expect(same).toEqual([[true]]);
  });
});
