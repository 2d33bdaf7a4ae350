import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actions } from "../../src/actions";
import { previewShare, shareCopy, type SharedCopy } from "../../src/actions/share-copy";
import { listFacts, setFact } from "../../workbench/object-model/facts";
import { WorkbookPackage } from "../../workbench/xlsx/workbook-package";
import { Model } from "../../workbench/engine";
import { quietEngine } from "../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../workbench/object-model/install";
import {
  newWorkbookFile,
  openWorkbookFile,
  saveWorkbookFile,
} from "../../workbench/xlsx/workbook-file";
import { describeWithSharedData } from "../support/shared-data";
import { faultsOf } from "../support/validate-xlsx";
import {
  profile,
  startHost,
  valuesOn,
  workbookContents,
  writeSheet,
  type Cell,
  type HeadlessHost,
} from "./start-host";

jest.setTimeout(300_000);

interface Opened {
  readonly host: HeadlessHost;
  readonly model: Model;
  readonly save: () => Promise<Uint8Array>;
}

installWorkbench();
quietEngine();

async function open(bytes: Uint8Array): Promise<Opened> {
  const opened = await openWorkbookFile(bytes, "book.xlsx");
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  const host = await startHost({ model });
  return {
    host,
    model,
    save: async () => {
      await host.settle();
      return saveWorkbookFile(model, origin);
    },
  };
}

/** An internal word, of which there are forty. */
const word = (number: number): string => `Quillworth${String(number).padStart(2, "0")}`;
const words = Array.from({ length: 40 }, (_, index) => word(index + 1));

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What no add-in can put into a workbook: comments, properties, headers, other workbooks. */
async function withPartsOfExcel(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await WorkbookPackage.open(bytes);
  const workbook = "xl/workbook.xml";
  const offer = parts
    .relationships(workbook)
    .filter(({ kind }) => kind === "worksheet")
    .map(({ target }) => target)
    .find((path) => (parts.text(path) ?? "").includes("SCORE(B2:D2"));
  if (offer === undefined) throw new Error("The sheet Offer is not in the file.");
  const threads = "xl/threadedComments/threadedComment1.xml";
  parts.set(
    threads,
    `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2026-01-01T00:00:00.00" personId="{A}" id="{B}"><text>${word(1)}</text></threadedComment></ThreadedComments>`,
  );
  parts.declareContent(threads, "application/vnd.ms-excel.threadedcomments+xml");
  parts.relate(
    offer,
    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    threads,
  );
  const people = "xl/persons/person.xml";
  parts.set(
    people,
    `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="${word(2)}" id="{A}" userId="${word(3)}" providerId="None"/></personList>`,
  );
  parts.declareContent(people, "application/vnd.ms-excel.person+xml");
  parts.relate(
    workbook,
    "http://schemas.microsoft.com/office/2017/10/relationships/person",
    people,
  );
  parts.set(
    offer,
    (parts.text(offer) ?? "").replace(
      /<(?:drawing|legacyDrawing|tableParts)\b|<\/worksheet>/,
      (next) =>
        `<headerFooter><oddHeader>&amp;L${word(4)}</oddHeader><oddFooter>&amp;C${word(5)}</oddFooter></headerFooter>${next}`,
    ),
  );
  const core = "docProps/core.xml";
  parts.set(
    core,
    (parts.text(core) ?? "").replace(
      "</cp:coreProperties>",
      `<dc:title>${word(6)}</dc:title><dc:creator>${word(7)}</dc:creator><cp:keywords>${word(8)}</cp:keywords><dc:description>${word(9)}</dc:description></cp:coreProperties>`,
    ),
  );
  const app = "docProps/app.xml";
  parts.set(
    app,
    (parts.text(app) ?? "").replace("</Properties>", `<Company>${word(10)}</Company></Properties>`),
  );
  const custom = "docProps/custom.xml";
  parts.set(
    custom,
    `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${word(11)}"><vt:lpwstr>${word(12)}</vt:lpwstr></property></Properties>`,
  );
  parts.declareContent(
    custom,
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  );
  parts.relate("", "custom-properties", custom);
  return parts.toBytes();
}

/** A workbook in which forty internal words stand wherever Excel keeps any. */
async function internalWorkbook(): Promise<Uint8Array> {
  const opened = newWorkbookFile();
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  const host = await startHost({ model });
  await writeSheet(
    host,
    "Accounts",
    [
      ["Account", "Revenue", "Margin", word(13)],
      ["Acme", 900, 0.31, word(14)],
      ["Bolt", 400, 0.22, word(15)],
      ["Cyan", 650, 0.4, word(16)],
      ["Delta", 120, 0.1, word(17)],
    ],
    "Accounts",
  );
  await writeSheet(host, word(18), [
    ["Price list", word(19)],
    ["Discount", 0.4],
  ]);
  await writeSheet(host, "Hidden", [
    [word(20), 3],
    [word(21), 4],
  ]);
  await host.Excel.run(async (context) => {
    const { worksheets, names, customXmlParts, settings } = context.workbook;
    worksheets.getItem("Hidden").visibility = "Hidden";
    names.add(word(22), `="${word(23)}"`);
    names.add("Discount", worksheets.getItem(word(18)).getRange("B2"), word(24));
    customXmlParts.add(`<facts xmlns="urn:${word(25)}">${word(26)}</facts>`);
    settings.add(word(27), word(28));
    const offer = worksheets.add("Offer");
    offer.getRange("A1:H1").values = [
      ["Account", "Fit", "Reach", "Growth", "Score", "Price", "Weighted", "Told"],
    ];
    offer.getRange("A2:D3").values = [
      ["Acme", 8, 6, 4],
      ["Bolt", 5, 9, 6],
    ];
    offer.getRange("B5:D5").values = [[0.5, 0.3, 0.2]];
    offer.getRange("E2:E3").formulas = [
      ["=KAM.SCORE(B2:D2,$B$5:$D$5)"],
      ["=KAM.SCORE(B3:D3,$B$5:$D$5)"],
    ];
    offer.getRange("F2:F3").formulas = [[`=100*(1-'${word(18)}'!B2)`], ["=100*(1-Discount)"]];
    offer.getRange("G2:G3").formulas = [["=E2*2"], ["=SUM(E2:E3)"]];
    offer.getRange("H2:H3").formulas = [
      [`=IF('${word(18)}'!B2>0,"${word(29).slice(0, 5)} yes","no")`],
      [`=INDEX(Accounts[Account],2)`],
    ];
    offer.getRange("J1:J3").values = [[word(30)], [word(31)], [7]];
    offer.getRange("J:J").columnHidden = true;
    offer.getRange("A8:B8").values = [[word(32), 12]];
    offer.getRange("8:8").rowHidden = true;
    offer.getRange("A6").formulas = [["=B8*2"]];
    const list = offer.getRange("A2:A3").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: `='${word(18)}'!$A$1:$A$2` } };
    const weights = offer.getRange("B5:D5").dataValidation;
    weights.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    weights.prompt = { showPrompt: true, title: "Weights", message: word(33) };
    weights.errorAlert = { showAlert: true, style: "Stop", title: "No", message: word(34) };
    const rule = offer.getRange("E2:E3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = `=$E2>'${word(18)}'!$B$2`;
    rule.custom.format.font.color = "#C00000";
    const chart = offer.charts.add(
      "ColumnClustered",
      worksheets.getItem(word(18)).getRange("A1:B2"),
    );
    chart.name = word(35);
    chart.title.text = word(36);
    offer.getRange("A3").hyperlink = {
      address: `https://example.com/${word(37)}`,
      screenTip: word(38),
      textToDisplay: "Bolt",
    };
    await context.sync();
  });
  await host.settle();
  const { sheetId } = await host.Excel.run(async (context) => {
    const offer = context.workbook.worksheets.getItem("Offer").load("id");
    await context.sync();
    return { sheetId: offer.id };
  });
  setFact(model, "note", `${sheetId}|B2`, { author: word(39), text: word(40) });
  const read = await actions.readAccounts((await actions.listAccountSources())[0]!);
  await actions.createScoringMatrix(read, read.proposal);
  await actions.createAccountPlan("Acme");
  const bytes = await saveWorkbookFile(model, origin);
  host.close();
  return withPartsOfExcel(bytes);
}

let original: Uint8Array;
let book: Opened;

beforeAll(async () => {
  original = await internalWorkbook();
}, 120_000);

beforeEach(async () => {
  book = await open(original);
  await book.host.settle();
}, 60_000);

afterEach(() => book.host.close());

/** As the headless run does what office.js has no word for. */
const removeNotes = (model: Model) => async (): Promise<void> => {
  for (const { key } of listFacts(model, "note")) setFact(model, "note", key, null);
};

const share = (
  sheets: readonly string[],
  program: "any" | "dynamic" = "any",
): Promise<SharedCopy> => shareCopy({ sheets, program }, { removeNotes: removeNotes(book.model) });

async function textOf(bytes: Uint8Array): Promise<string> {
  const parts = await WorkbookPackage.open(bytes);
  return parts
    .paths()
    .map((path) => `${path}\n${parts.text(path) ?? ""}`)
    .join("\n");
}

const found = (text: string): readonly string[] =>
  words.filter((one) => text.toLowerCase().includes(one.toLowerCase()));

it("plants what it looks for", async () => {
  const missing = words.filter((one) => one !== word(29));
  expect(found(await textOf(original))).toEqual(missing);
});

it("leaves none of forty internal words in any part of the file", async () => {
  await share(["Offer"]);
  const bytes = await book.save();
  expect(found(await textOf(bytes))).toEqual([]);
});

describeWithSharedData("Microsoft's schemas", () => {
  it("leaves a file without a fault by ECMA-376", async () => {
    await share(["Offer"]);
    expect(faultsOf({ "shared.xlsx": await book.save() })).toEqual([]);
  });
});

it("shows every value as before", async () => {
  const before = await valuesOn(book.host, "Offer");
  await share(["Offer"]);
  const after = await valuesOn(book.host, "Offer");
  const visible = (cells: Cell[][]): Cell[][] =>
    cells.filter((_, row) => row !== 7).map((row) => row.slice(0, 8));
  expect(visible(after)).toEqual(visible(before).slice(0, after.length));
});

it("says natively what has an equivalent, and follows the weights without the add-in", async () => {
  const shared = await share(["Offer"]);
  expect(shared.native).toBe(2);
  expect(shared.formulas.filter(({ fate }) => fate === "native").map(({ cell }) => cell)).toEqual([
    "Offer!E2",
    "Offer!E3",
  ]);
  const after = await book.host.Excel.run(async (context) => {
    const offer = context.workbook.worksheets.getItem("Offer");
    offer.getRange("B5:D5").values = [[0, 0, 1]];
    const scores = offer.getRange("E2:G3").load("formulas,values");
    await context.sync();
    return scores;
  });
  expect(after.formulas.flat().join()).not.toContain("KAM");
  // Only the third rating counts: 4 and 6; twice the first, and both together.
  expect(after.values.map(([score, , weighted]) => [score, weighted])).toEqual([
    [4, 8],
    [6, 10],
  ]);
});

it("keeps the value alone of what refers to a sheet, a name or a hidden cell that does not go along", async () => {
  const { formulas } = await share(["Offer"]);
  const values = formulas.filter(({ fate }) => fate === "value").map(({ cell }) => cell);
  expect(values.sort()).toEqual(["Offer!A6", "Offer!F2", "Offer!F3", "Offer!H2", "Offer!H3"]);
});

it("takes our store, our names and all other sheets out", async () => {
  const { gone } = await share(["Offer"]);
  expect(gone).toEqual(expect.arrayContaining(["Accounts", "Hidden", word(18)]));
  const { sheets, names, settings } = await workbookContents(book.host);
  expect({ sheets: sheets.map(({ name }) => name), names, settings }).toEqual({
    sheets: ["Offer"],
    names: [],
    settings: [],
  });
  const text = await textOf(await book.save());
  expect(text).not.toMatch(/urn:key-account-management|_KAM|KAM\./u);
});

it("says before what it will do, and does nothing", async () => {
  const before = await workbookContents(book.host);
  const preview = await previewShare({ sheets: ["Offer"], program: "any" });
  expect(preview).toMatchObject({ native: 2, values: 5, staying: 2 });
  expect(await workbookContents(book.host)).toEqual(before);
});

it("shares the matrix so that its scores follow the weights, and its values stay", async () => {
  const { sheets } = await workbookContents(book.host);
  const matrix = sheets.map(({ name }) => name).find((name) => /matrix/iu.test(name)) ?? "";
  const before = await valuesOn(book.host, matrix);
  const shared = await share([matrix]);
  expect(
    shared.formulas.some(
      ({ fate, words: said }) => fate === "native" && said.includes("KAM.SCORE"),
    ),
  ).toBe(true);
  expect(await valuesOn(book.host, matrix)).toEqual(before);
  const text = await textOf(await book.save());
  // A label names the function; no formula does.
  expect(/xldudf|<f\b[^>]*>[^<]*KAM\./u.exec(text)?.[0]).toBeUndefined();
  expect(/SORTBY|FILTER\(|SEQUENCE|ANCHORARRAY/u.exec(text)?.[0]).toBeUndefined();
});

/** What LibreOffice shows of the first sheet, after it worked out every formula itself. */
async function inLibreOffice(bytes: Uint8Array): Promise<string> {
  const parts = await WorkbookPackage.open(bytes);
  for (const { kind, target } of parts.relationships("xl/workbook.xml")) {
    if (kind !== "worksheet") continue;
    const text = parts.text(target) ?? "";
    parts.set(target, text.replace(/(<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/gu, "$1"));
  }
  const folder = mkdtempSync(join(tmpdir(), "kam-shared-"));
  try {
    const file = join(folder, "shared.xlsx");
    writeFileSync(file, await parts.toBytes());
    const profileFolder = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      "soffice",
      [profileFolder, "--headless", "--convert-to", "csv", "--outdir", folder, file],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, "shared.csv"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it("is worked out by LibreOffice without the add-in, and follows the weights there", async () => {
  await share(["Offer"]);
  const before = await inLibreOffice(await book.save());
  expect(before).not.toMatch(/#NAME|Err:/u);
  expect(
    before
      .split("\n")
      .slice(1, 3)
      .map((line) => line.split(",").slice(4, 7)),
  ).toEqual([
    ["6.6", "60", "13.2"],
    ["6.4", "60", "13"],
  ]);
  await book.host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Offer").getRange("B5:D5").values = [[0, 0, 1]];
    await context.sync();
  });
  const after = await inLibreOffice(await book.save());
  expect(
    after
      .split("\n")
      .slice(1, 3)
      .map((line) => line.split(",")[4]),
  ).toEqual(["4", "6"]);
});

it("refuses a sheet that is not there, one without any, and a locked structure, and changes nothing", async () => {
  const before = await workbookContents(book.host);
  await expect(share(["Nowhere"])).rejects.toThrow(
    /There is no sheet Nowhere.*Nothing was changed/u,
  );
  await expect(share([])).rejects.toThrow(/No sheet is chosen/u);
  await book.host.Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  await expect(share(["Offer"])).rejects.toThrow(/structure of the workbook is protected/u);
  expect(await workbookContents(book.host)).toEqual(before);
});

it("says that notes are left where neither office.js nor the host takes them out", async () => {
  const { notices } = await shareCopy({ sheets: ["Offer"], program: "any" });
  expect(notices.map(({ sentence }) => sentence).join(" ")).toMatch(
    /Notes on cells.*Inspect Document/u,
  );
  expect(profile).toMatch(/365|2021/u);
});
