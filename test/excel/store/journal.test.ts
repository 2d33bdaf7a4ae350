import { journalFrom, journalText, type MakingJournal } from "../../../src/excel/store/journal";

const entry: MakingJournal = {
  version: 1,
  kind: "making",
  id: "KAM a 1",
  owner: "somebody",
  time: 1_790_000_000_000,
  task: "Plan for <Smith & Sons>",
  marks: ["KAM a 2"],
  complete: null,
};

test("a journal would be lost where the account's name is markup", () => {
  const text = journalText(entry);
  expect(text).toContain("&lt;Smith &amp; Sons&gt;");
  expect(journalFrom(text)).toEqual(entry);
});

test("what was complete is read back with all that is needed to finish it", () => {
  const complete: MakingJournal = {
    ...entry,
    complete: { writes: 3, sheets: [{ sheetId: "{1}", sheetName: "Scoring matrix (2)" }] },
  };
  expect(journalFrom(journalText(complete))).toEqual(complete);
});

test.each([
  ["damaged", journalText(entry).replace('"making"', '"making')],
  ["of a newer version", journalText(entry).replace('"version":1', '"version":2')],
  ["without a field", journalText(entry).replace('"owner":"somebody",', "")],
  ["empty", ""],
])("a journal that is %s would be carried out as if it were understood", (_what, xml) => {
  expect(journalFrom(xml)).toBeNull();
});
