import { repeatTemplate, repeatText } from "../../../src/sheets/template/repeat";
import type { Section, SheetTemplate } from "../../../src/sheets/template/template";

function repeated(section: Section, criteria: number): Section {
  const template: SheetTemplate = {
    tabColor: "#000000",
    prefix: "Test",
    orientation: "Portrait",
    columnWidths: [],
    frozenRows: 0,
    lastColumn: 3,
    sections: [section],
  };
  return repeatTemplate(template, { criteria }).sections[0] as Section;
}

describe("a text that names all things of a name", () => {
  test.each([
    ["=CHOOSE({[[criteria|,|@]]},[[criteria|,|{rating@}]])", "=CHOOSE({1,2},{rating1},{rating2})"],
    [
      "=[[criteria|+|ISNUMBER({rating@})*{w.rating@}]]",
      "=ISNUMBER({rating1})*{w.rating1}+ISNUMBER({rating2})*{w.rating2}",
    ],
    ["=SUM([[criteria|,|1]])", "=SUM(1,1)"],
    // Nothing of that name is there.
    ["=COUNT(0[[people|,|{person@}]])", "=COUNT(0)"],
    ["name@example.com", "name@example.com"],
  ])("would miss one of them, or touch other texts: %s", (text, expected) => {
    expect(repeatText(text, { criteria: 2 })).toBe(expected);
  });
});

describe("a list with a column for each thing", () => {
  const section: Section = {
    kind: "list",
    key: "accounts",
    heading: "Accounts",
    name: "Accounts",
    spareRows: 0,
    minimumRows: 1,
    columns: [
      { key: "account", label: "Account @ work" },
      { key: "value@", label: "Value @", forEach: "criteria", name: "_KAM.value@" },
      {
        key: "rating@",
        label: "Rating @",
        forEach: "criteria",
        formula: "={value@}/SUM([[criteria|,|{w.value@}]])",
      },
    ],
    above: [{ key: "weight", label: "Weight", cells: { "rating@": "={c.place@}", account: "=1" } }],
  };
  const three = repeated(section, 3);

  test("would mix up its columns, or number a label that is not repeated", () => {
    if (three.kind !== "list") throw new Error("another kind");
    expect(three.columns.map(({ key }) => key)).toEqual([
      "account",
      "value1",
      "value2",
      "value3",
      "rating1",
      "rating2",
      "rating3",
    ]);
    expect(three.columns[0]?.label).toBe("Account @ work");
    expect(three.columns[2]).toMatchObject({ label: "Value 2", name: "_KAM.value2" });
    // Its own number outside, all of them inside.
    expect(three.columns[5]?.formula).toBe("={value2}/SUM({w.value1},{w.value2},{w.value3})");
  });

  test("would say over one column what belongs to another", () => {
    if (three.kind !== "list") throw new Error("another kind");
    expect(three.above?.[0]?.cells).toEqual({
      rating1: "={c.place1}",
      rating2: "={c.place2}",
      rating3: "={c.place3}",
      account: "=1",
    });
  });

  test("would keep a column for a thing that is not there", () => {
    const none = repeated(section, 0);
    expect(none.kind === "list" && none.columns.map(({ key }) => key)).toEqual(["account"]);
  });
});

test("a chart would show one series for all things, and sentences would name none of them", () => {
  const chart = repeated(
    {
      kind: "chart",
      key: "chart",
      chart: "BarStacked",
      title: "",
      list: "top",
      category: "account",
      series: ["total", "part@"],
      forEach: "criteria",
      valueAxisTitle: "",
      lastColumn: 3,
      rows: 9,
    },
    2,
  );
  expect(chart.kind === "chart" && chart.series).toEqual(["total", "part1", "part2"]);
  const lines = repeated(
    { kind: "lines", key: "checks", heading: null, lines: ["=[[criteria|+|{r@}]]>0"] },
    2,
  );
  expect(lines.kind === "lines" && lines.lines).toEqual(["={r1}+{r2}>0"]);
});
