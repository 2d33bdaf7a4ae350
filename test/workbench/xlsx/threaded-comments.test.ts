import { listFacts } from "../../../workbench/object-model/facts";
import { partsOf } from "./independent-reader";
import { inlineRows, minimalWorkbook } from "./make-package";
import { enter, openModel } from "./open-model";

const threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const thread = (ref: string, id: string, parent = "") =>
  `<threadedComment ref="${ref}" dT="2026-10-01T09:00:00.00" personId="{P}" id="{${id}}"${parent}><text>Why?</text></threadedComment>`;

const bytes = minimalWorkbook({
  sheets: [{ name: "Data", xml: `<sheetData>${inlineRows([["Account"], ["Alder"]])}</sheetData>` }],
  parts: {
    "xl/worksheets/_rels/sheet1.xml.rels": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
    "xl/threadedComments/threadedComment1.xml": `<ThreadedComments xmlns="${threads}">${thread("A2", "1")}${thread("A2", "2", ' parentId="{1}"')}${thread("B7", "3")}</ThreadedComments>`,
  },
});

test("a comment would not be counted, or each of its replies as another one", async () => {
  const { model } = await openModel(bytes);
  const [sheetId] = model.getters.getSheetIds();
  expect(listFacts(model, "comment").map(({ key, value }) => [key, value.replies])).toEqual([
    [`${sheetId}|A2`, 1],
    [`${sheetId}|B7`, 0],
  ]);
});

test("a comment would be lost or changed in a file that is saved after an edit", async () => {
  const { model, save } = await openModel(bytes);
  enter(model, "Data", { A3: "Birch" });
  const path = "xl/threadedComments/threadedComment1.xml";
  expect(
    partsOf(await save())
      .get(path)
      ?.equals(partsOf(bytes).get(path)!),
  ).toBe(true);
});
