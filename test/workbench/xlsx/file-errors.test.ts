import { writeXlsx } from "hucre";
import { openWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { WorkbookFileError } from "../../../workbench/xlsx/workbook-file-error";
import { newModel, openModel, valueAt } from "./open-model";

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function sentenceFor(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await openWorkbookFile(bytes, name);
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.sentence;
    throw error;
  }
  return "it opened";
}

describe("a file that cannot be opened gets a sentence that says what to do", () => {
  test("an encrypted workbook", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "Secret", rows: [["pin", 1234]] }],
      encryption: { password: "hunter2", spinCount: 10 },
    });
    expect(await sentenceFor(bytes, "plan.xlsx")).toMatch(
      /protected with a password.*remove the password/,
    );
  });

  test.each<[string, Uint8Array, string, RegExp]>([
    [
      "an .xls that calls itself .xlsx",
      new Uint8Array([...ole, ...Array<number>(600).fill(0)]),
      "old.xlsx",
      /Excel 97-2003.*save it as/,
    ],
    ["an empty file", new Uint8Array(), "a.xlsx", /empty/],
    [
      "a web page that calls itself .xlsx",
      textBytes("<html><table></table></html>"),
      "a.xlsx",
      /web page/,
    ],
    ["a text that calls itself .xlsx", textBytes("a;b\n1;2"), "a.xlsx", /damaged.*repair/],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      "a.png",
      /not a file the workbench opens/,
    ],
    [
      "an archive that is no workbook",
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]),
      "a.xlsx",
      /damaged/,
    ],
    ["a text file of nothing", textBytes("\n\n"), "a.csv", /holds no values/],
  ])("%s", async (_, bytes, name, sentence) => {
    expect(await sentenceFor(bytes, name)).toMatch(sentence);
  });

  test("a workbook cut off in the middle, wherever that is", async () => {
    const bytes = await newModel().save();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = bytes.slice(0, Math.floor(bytes.length * share));
      expect(await sentenceFor(cut, "a.xlsx")).toMatch(/damaged/);
    }
  });
});

describe("a text file of values", () => {
  test("numbers, logical values and ISO dates are typed, all else stays text", async () => {
    const csv =
      'Account,Revenue,Since,Code,Active\n"Müller, Sons",1234.5,2024-03-01,00417,TRUE\n=1+1,-3e2,31.12.2024,+5,@x\n';
    const { model } = await openModel(textBytes(csv), "my accounts.csv");
    const sheet = "my accounts";
    expect(["A2", "B2", "C2", "D2", "E2"].map((cell) => valueAt(model, sheet, cell))).toEqual([
      "Müller, Sons",
      1234.5,
      45352,
      "00417",
      true,
    ]);
    expect(["A3", "B3", "C3", "D3", "E3"].map((cell) => valueAt(model, sheet, cell))).toEqual([
      "=1+1",
      -300,
      "31.12.2024",
      5,
      "@x",
    ]);
  });

  test("a file of Windows is read as such, and says so", async () => {
    const bytes = new Uint8Array([
      ...textBytes("Name;Betrag\nM"),
      0xfc,
      ...textBytes("ller;1,5\n"),
    ]);
    const { model, remarks } = await openModel(bytes, "x.csv");
    expect(valueAt(model, "x", "A2")).toBe("Müller");
    expect(valueAt(model, "x", "B2")).toBe(1.5);
    expect(remarks.join()).toMatch(/not in UTF-8/);
  });

  test("it is saved as a workbook with all its values", async () => {
    const { save } = await openModel(textBytes("a,b\nx,1\n=y,2\n"), "t.csv");
    const again = await openModel(await save(), "t.xlsx");
    expect(
      ["A1", "B1", "A2", "B2", "A3", "B3"].map((cell) => valueAt(again.model, "t", cell)),
    ).toEqual(["a", "b", "x", 1, "=y", 2]);
  });
});
