import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

/** Writes with one property and reads others of the same range back. */
function written(
  address: string,
  change: (range: Excel.Range) => void,
  ...properties: (keyof Excel.Range & string)[]
): Promise<unknown[]> {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    change(range);
    range.load(properties.join(","));
    await context.sync();
    return properties.map((property) => range[property]);
  });
}

describe("the place of a range", () => {
  it("is not where its cells are, so that what is drawn on them stands elsewhere", async () => {
    const places = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("1:2").format.rowHeight = 30;
      sheet.getRange("A:A").format.columnWidth = 90;
      const ranges = ["A1", "B3:D9", "A1048576"].map((address) =>
        sheet.getRange(address).load("left,top"),
      );
      await context.sync();
      return ranges.map(({ left, top }) => [left, top] as const);
    });
    expect(places.slice(0, 2)).toEqual([
      [0, 0],
      [90, 60],
    ]);
    expect(places[2]?.[1]).toBeGreaterThan(1_048_000 * 10);
  });
});

describe("values of a range", () => {
  it("keeps texts that an apostrophe makes text, and enters formulas", async () => {
    const [values, formulas] = await written(
      "A1:A4",
      (range) => {
        range.values = [["'=1+1"], ["=1+1"], ["'@x"], ["-2"]];
      },
      "values",
      "formulas",
    );
    expect(values).toEqual([["=1+1"], [2], ["@x"], [-2]]);
    expect(formulas).toEqual([["=1+1"], ["=1+1"], ["@x"], [-2]]);
  });

  it("reads a text that begins like a formula as one when no apostrophe protects it", async () => {
    const [values] = await written(
      "A6:A7",
      (range) => {
        range.values = [["+3+4"], ["-x"]];
      },
      "values",
    );
    expect(values).toEqual([[7], ["#NAME?"]]);
  });

  it("leaves a cell as it is for null and empties it for an empty text", async () => {
    await written("B1:B2", (range) => (range.values = [["keep"], ["drop"]]), "values");
    const [values, types] = await written(
      "B1:B2",
      (range) => (range.values = [[null], [""]]),
      "values",
      "valueTypes",
    );
    expect(values).toEqual([["keep"], [""]]);
    expect(types).toEqual([["String"], ["Empty"]]);
  });

  it("keeps leading zeros in cells that are formatted as text beforehand", async () => {
    const [values] = await written(
      "C1:C2",
      (range) => {
        range.numberFormat = [["@"], ["@"]];
        range.values = [["00123"], ["=1+1"]];
      },
      "values",
    );
    expect(values).toEqual([["00123"], ["=1+1"]]);
  });

  it("answers errors as their texts and booleans as booleans", async () => {
    const [values, types] = await written(
      "D1:D4",
      (range) => {
        range.values = [["=1/0"], ["=NA()"], [true], [0.1]];
      },
      "values",
      "valueTypes",
    );
    expect(values).toEqual([["#DIV/0!"], ["#N/A"], [true], [0.1]]);
    expect(types).toEqual([["Error"], ["Error"], ["Boolean"], ["Double"]]);
  });

  it("does not take an account called like a link for a link", async () => {
    const [values] = await written(
      "E1",
      (range) => (range.values = [["'[Acme](http://x.y)"]]),
      "values",
    );
    expect(values).toEqual([["[Acme](http://x.y)"]]);
  });

  it("sets one value for all cells", async () => {
    const [values] = await written("F1:G2", (range) => (range.values = 7 as never), "values");
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("grows the sheet when something is written beyond it", async () => {
    const [values, address] = await written(
      "AF2000",
      (range) => (range.values = [["far"]]),
      "values",
      "address",
    );
    expect([values, address]).toEqual([[["far"]], "Sheet1!AF2000"]);
  });

  it("takes a matrix that the client sends in parts, and refuses one of the wrong size", async () => {
    const matrix = Array.from({ length: 2000 }, (_row, index) => [index, index * 2]);
    const [values] = await written("AH1:AI2000", (range) => (range.values = matrix), "values");
    expect(values).toEqual(matrix);
    const refusal = await refusalOf(() =>
      written("AH1:AI1999", (range) => (range.values = matrix), "values"),
    );
    expect(refusal).toContain("doesn't match the size");
  });

  it.each([
    ["fewer rows", [[1, 2]]],
    ["a ragged row", [[1, 2], [3]]],
  ])("refuses a matrix with %s", async (_name, values) => {
    const refusal = await refusalOf(() =>
      written("A10:B11", (range) => (range.values = values), "values"),
    );
    expect(refusal).toContain("InvalidArgument");
    expect(refusal).toContain("doesn't match the size");
  });

  it("refuses a formula that cannot be read and keeps what was there", async () => {
    await written("H1", (range) => (range.values = [["before"]]), "values");
    const refusal = await refusalOf(() =>
      written("H1", (range) => (range.formulas = [["=SUM(1,"]]), "values"),
    );
    const [values] = await written("H1", () => undefined, "values");
    expect(refusal).toContain("InvalidArgument");
    expect(values).toEqual([["before"]]);
  });

  it("answers null for whole columns and refuses to read more than 5 million cells", async () => {
    const [values, count, rows] = await written(
      "A:A",
      () => undefined,
      "values",
      "cellCount",
      "rowCount",
    );
    expect([values, count, rows]).toEqual([null, 1048576, 1048576]);
    const refusal = await refusalOf(() => written("A1:F900000", () => undefined, "values"));
    expect(refusal).toContain("ResponsePayloadSizeLimitExceeded");
  });

  it("refuses to answer a property that was not loaded", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(refusal).toContain("PropertyNotLoaded");
  });
});

describe("the look of a range", () => {
  it("keeps number formats that the engine cannot read, and the value stays a number", async () => {
    const [formats, values] = await written(
      "J1:J3",
      (range) => {
        range.values = [[1234.5], [-3], [0.25]];
        range.numberFormat = [["#,##0;[Red]-#,##0"], ["0.00E+00"], ["0.0%"]];
      },
      "numberFormat",
      "values",
    );
    expect(formats).toEqual([["#,##0;[Red]-#,##0"], ["0.00E+00"], ["0.0%"]]);
    expect(values).toEqual([[1234.5], [-3], [0.25]]);
  });

  it("shows values by their format", async () => {
    const [text] = await written(
      "J5:J6",
      (range) => {
        range.values = [[0.256], [45000]];
        range.numberFormat = [["0%"], ["yyyy-mm-dd"]];
      },
      "text",
    );
    expect(text).toEqual([["26%"], ["2023-03-15"]]);
  });

  it("sets fonts, fills, alignment, borders, widths and Excel's cell styles", async () => {
    const answer = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("L1:M2");
      range.style = "Input";
      range.format.font.bold = true;
      range.format.font.color = "#112233";
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.indentLevel = 1;
      range.format.columnWidth = 72;
      range.format.rowHeight = 30;
      const edge = range.format.borders.getItem("EdgeBottom");
      edge.style = "Continuous";
      edge.weight = "Medium";
      edge.color = "#445566";
      edge.load("style,weight,color");
      range.load(
        "style,format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/columnWidth,format/rowHeight",
      );
      await context.sync();
      const { format } = range;
      return [
        range.style,
        format.fill.color,
        format.font.bold,
        format.font.color,
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
        format.columnWidth,
        format.rowHeight,
        [edge.style, edge.weight, edge.color],
      ];
    });
    expect(answer).toEqual([
      "Input",
      "#FFCC99",
      true,
      "#112233",
      "Center",
      "Top",
      true,
      1,
      72,
      30,
      ["Continuous", "Medium", "#445566"],
    ]);
  });

  it("answers null where the cells differ", async () => {
    const bold = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("N1").format.font.bold = true;
      const both = sheet.getRange("N1:N2");
      both.load("format/font/bold");
      await context.sync();
      return both.format.font.bold;
    });
    expect(bold).toBeNull();
  });

  it("takes one border away and keeps the others", async () => {
    const answer = await run(async (context) => {
      const borders = context.workbook.worksheets.getItem("Sheet1").getRange("O5:P6")
        .format.borders;
      for (const side of ["EdgeTop", "EdgeBottom"] as const)
        borders.getItem(side).style = "Continuous";
      borders.getItem("EdgeTop").style = "None";
      const top = borders.getItem("EdgeTop");
      const bottom = borders.getItem("EdgeBottom");
      top.load("style");
      bottom.load("style");
      await context.sync();
      return [top.style, bottom.style];
    });
    expect(answer).toEqual(["None", "Continuous"]);
  });

  it("refuses a line that it cannot draw and a style that does not exist", async () => {
    const line = await refusalOf(() =>
      written(
        "A1",
        (range) => (range.format.borders.getItem("EdgeTop").style = "Double"),
        "address",
      ),
    );
    const style = await refusalOf(() =>
      written("A1", (range) => (range.style = "Fancy"), "address"),
    );
    expect(line).toContain("InvalidArgument");
    expect(style).toContain("no cell style");
  });

  it("widens columns to their texts", async () => {
    const widths = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("R1:S1");
      range.values = [["a".repeat(40), "short"]];
      range.format.autofitColumns();
      const [wide, narrow] = [range.getColumn(0), range.getColumn(1)];
      wide.load("format/columnWidth");
      narrow.load("format/columnWidth");
      await context.sync();
      return [wide.format.columnWidth, narrow.format.columnWidth];
    });
    expect(widths[0]).toBeGreaterThan(150);
    expect(widths[1]).toBeLessThan(60);
  });
});

describe("places of a range", () => {
  it("gets rows, columns, offsets, intersections and used ranges", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Places");
      sheet.getRange("B2:D4").values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, "=SUM(B4:C4)"],
      ];
      const base = sheet.getRange("B2:D4");
      const wanted = [
        base.getRow(1),
        base.getColumn(2),
        base.getCell(0, 1),
        base.getOffsetRange(1, -1),
        base.getResizedRange(1, 0),
        base.getAbsoluteResizedRange(2, 2),
        base.getEntireColumn(),
        base.getLastCell(),
        base.getIntersectionOrNullObject(sheet.getRange("D4:E9")),
        sheet.getUsedRange(),
        sheet.getRange("C3").getSurroundingRegion(),
        sheet.getRangeByIndexes(4, 1, 2, 3),
        sheet.getCell(0, 25),
      ];
      for (const range of wanted) range.load("address");
      const apart = base.getIntersectionOrNullObject(sheet.getRange("Z9"));
      const empty = sheet.getRange("H1:H9").getUsedRangeOrNullObject(true);
      await context.sync();
      return [
        wanted.map(({ address }) => address.replace("Places!", "")),
        apart.isNullObject,
        empty.isNullObject,
      ];
    });
    expect(answer).toEqual([
      [
        "B3:D3",
        "D2:D4",
        "C2",
        "A3:C5",
        "B2:D5",
        "B2:C3",
        "B:D",
        "D4",
        "D4",
        "B2:D4",
        "B2:D4",
        "B5:D6",
        "Z1",
      ],
      true,
      true,
    ]);
  });

  it("refuses an address beyond the sheet", async () => {
    const refusal = await refusalOf(() => written("A1048577", () => undefined, "address"));
    expect(refusal).toContain("InvalidArgument");
  });

  it("selects, and says what is selected", async () => {
    const answer = await run(async (context) => {
      context.workbook.worksheets.getItem("Places").getRange("B2:C3").select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      await context.sync();
      return [selected.address, active.address];
    });
    expect(answer).toEqual(["Places!B2:C3", "Places!B2"]);
  });

  it("merges, tells merged areas and unmerges", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Places");
      const range = sheet.getRange("H2:I3");
      range.merge();
      const merged = sheet.getRange("G1:J9").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      await context.sync();
      range.unmerge();
      const none = sheet.getRange("G1:J9").getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, merged.areaCount, none.isNullObject];
    });
    expect(answer).toEqual(["Places!H2:I3", 1, true]);
  });

  it("inserts and deletes cells and rows, and formulas follow", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Places");
      sheet.getRange("3:3").insert("Down");
      const moved = sheet.getRange("D5");
      moved.load("formulas,values");
      await context.sync();
      sheet.getRange("3:3").delete("Up");
      sheet.getRange("B2").delete("Left");
      const shifted = sheet.getRange("B2:D2");
      shifted.load("values");
      await context.sync();
      return [moved.formulas, moved.values, shifted.values];
    });
    expect(answer).toEqual([[["=SUM(B5:C5)"]], [[15]], [[2, 3, ""]]]);
  });

  it("tells what a formula spills to, and from where", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Places");
      sheet.getRange("M1").formulas = [["=SEQUENCE(3,2)"]];
      const spill = sheet.getRange("M1").getSpillingToRangeOrNullObject();
      const parent = sheet.getRange("N3").getSpillParentOrNullObject();
      const none = sheet.getRange("P1").getSpillingToRangeOrNullObject();
      spill.load("address,values");
      parent.load("address");
      await context.sync();
      return [spill.address, spill.values, parent.address, none.isNullObject];
    });
    expect(answer).toEqual([
      "Places!M1:N3",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      "Places!M1",
      true,
    ]);
  });

  it("clears contents or formats alone", async () => {
    const answer = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Places").getRange("T1");
      range.values = [[1]];
      range.format.fill.color = "#FF0000";
      range.clear("Contents");
      range.load("values,format/fill/color");
      await context.sync();
      const first = [range.values, range.format.fill.color];
      range.clear("Formats");
      range.load("format/fill/color");
      await context.sync();
      return [...first, range.format.fill.color];
    });
    expect(answer).toEqual([[[""]], "#FF0000", "#FFFFFF"]);
  });

  it("keeps tracked ranges from one sync to the next", async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Places").getRange("V1");
      context.trackedObjects.add(range);
      await context.sync();
      range.values = [[3]];
      await context.sync();
      range.load("values");
      await context.sync();
      context.trackedObjects.remove(range);
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[3]]);
  });

  it("keeps links into the workbook and away from it", async () => {
    const links = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Places");
      sheet.getRange("X1").hyperlink = {
        documentReference: "Sheet1!A1",
        textToDisplay: "=Home",
        screenTip: "Go",
      };
      sheet.getRange("X2").hyperlink = { address: "https://example.com", textToDisplay: "Site" };
      const both = [sheet.getRange("X1"), sheet.getRange("X2")];
      both.forEach((range) => range.load("hyperlink,values"));
      await context.sync();
      return both.map(({ hyperlink, values }) => [hyperlink, values]);
    });
    expect(links).toEqual([
      [{ documentReference: "Sheet1!A1", screenTip: "Go", textToDisplay: "=Home" }, [["=Home"]]],
      [{ address: "https://example.com", textToDisplay: "Site" }, [["Site"]]],
    ]);
  });

  it("is one step to take back for each sync", async () => {
    const before = await written("AB1:AB2", () => undefined, "values");
    await written("AB1:AB2", (range) => (range.values = [[1], [2]]), "values");
    host.current().model.dispatch("REQUEST_UNDO");
    expect(await written("AB1:AB2", () => undefined, "values")).toEqual(before);
  });
});
