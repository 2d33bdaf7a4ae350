import { knowsNotes, queueNotes, readRemarks } from "../../../src/excel/again/read-remarks";

const given = globalThis as unknown as { Excel: unknown; Office: unknown };
const before = { ...given };

function standIn(minorVersion: number, hasNotes: boolean): void {
  class Worksheet {}
  if (hasNotes) Object.defineProperty(Worksheet.prototype, "notes", { get: () => undefined });
  const isSetSupported = (_: string, wanted: string) =>
    minorVersion >= Number(wanted.split(".")[1]);
  given.Excel = { Worksheet };
  given.Office = { context: { requirements: { isSetSupported } } };
}

afterEach(() => {
  Object.assign(given, before);
});

/** A sheet with notes by their cell, as office.js gives them; how often was asked is counted. */
function workbookWith(notes: Readonly<Record<string, string>>, comments: number) {
  let syncs = 0;
  const put: [string, string][] = [];
  const sheet = {
    comments: { getCount: () => ({ value: comments }) },
    notes: {
      load: () => ({
        items: Object.entries(notes).map(([cell, content]) => ({
          content,
          getLocation: () => ({ load: () => ({ address: `'Review A'!${cell}` }) }),
        })),
      }),
      add: (cell: string, content: string) => put.push([cell, content]),
    },
    getCell: (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`,
  };
  const sync = async () => {
    syncs += 1;
  };
  const context = { workbook: { worksheets: { getItem: () => sheet } }, sync };
  return { context: context as never, sheet: sheet as never, put, countSyncs: () => syncs };
}

test("a note would not be read with its cell, or put on another one", async () => {
  standIn(18, true);
  const { context, sheet, put, countSyncs } = workbookWith({ C7: "Dana:\nno", A1: "" }, 2);
  const [remarks] = await readRemarks(context, ["one"]);
  expect(remarks).toEqual({
    comments: 2,
    notes: [
      { row: 6, column: 2, text: "Dana:\nno" },
      { row: 0, column: 0, text: "" },
    ],
  });
  expect(countSyncs()).toBe(2);
  queueNotes(sheet, remarks!.notes);
  expect(put).toEqual([
    ["C7", "Dana:\nno"],
    ["A1", ""],
  ]);
});

test("an Excel or an office.js without notes would be asked for them", async () => {
  for (const [minorVersion, hasNotes] of [
    [17, true],
    [18, false],
  ] as const) {
    standIn(minorVersion, hasNotes);
    expect(knowsNotes()).toBe(false);
    const { context, countSyncs } = workbookWith({ C7: "unread" }, 0);
    expect(await readRemarks(context, ["one", "two"])).toEqual([
      { comments: 0, notes: [] },
      { comments: 0, notes: [] },
    ]);
    expect(countSyncs()).toBe(1);
  }
});
