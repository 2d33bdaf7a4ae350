import { Failure } from "../../src/domain/failure";
import { explainProblem } from "../../src/excel/explain-problem";
import { Refusal } from "../../src/excel/refusal";

/** Excel's error codes: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling. */
test.each([
  ["AccessDenied", "protectedSheet", /Unprotect Sheet/],
  ["InvalidOperationInCellEditMode", "cellEditMode", /press Enter or Esc/],
  ["ConnectionFailure", "connectionLost", /check the network/],
  ["InactiveWorkbook", "connectionLost", /click this workbook/],
  ["RequestPayloadSizeLimitExceeded", "badInput", /choose fewer rows/],
  ["ResponsePayloadSizeLimitExceeded", "badInput", /choose fewer rows/],
  ["ApiNotFound", "notSupported", /install the newest updates/],
  ["ItemNotFound", "badInput", /read the list again/],
  ["UndoNotSupported", "notSupported", /cannot undo this step/],
  ["FormulaLengthExceedsLimit", "badInput", /8,192 characters/],
  ["InsertDeleteConflict", "badInput", /no room: .* choose another place/],
  ["MergedRangeConflict", "badInput", /Unmerge Cells/],
  ["FilteredRangeConflict", "badInput", /Data > Clear/],
  ["NonBlankCellOffSheet", "badInput", /clear the last rows and columns/],
  ["UnsupportedSheet", "badInput", /open a sheet with cells/],
  ["UnsupportedOperation", "notSupported", /save it as \.xlsx/],
  ["MemoryLimitReached", "badInput", /close other workbooks/],
  ["OperationCellsExceedLimit", "badInput", /choose fewer rows/],
  ["Conflict", "badInput", /Somebody else changed the same cells/],
])("%s is said in words with a way out", (code, actionCode, sentence) => {
  const refusal = explainProblem({ code, message: "in Excel's words" });
  expect(refusal.code).toBe(actionCode);
  expect(refusal.message).toMatch(sentence);
});

test.each(["RequestAborted", "GeneralException", "UndoNotSupported"])(
  "%s alone does not say that nothing was changed: only a take-back that was confirmed may",
  (code) => {
    expect(explainProblem({ code, message: "" }).message).not.toMatch(/nothing was changed/i);
  },
);

test("a protected structure is told from a protected sheet by what was tried", () => {
  const refusal = explainProblem({
    code: "AccessDenied",
    message: "",
    debugInfo: { errorLocation: "WorksheetCollection.add" },
  });
  expect(refusal.message).toMatch(/workbook's structure is protected.*Protect Workbook/);
});

test("what nobody foresaw keeps Excel's own words", () => {
  const refusal = explainProblem(new Error("the cat sat on the keyboard"));
  expect(refusal.code).toBe("unexpected");
  expect(refusal.message).toContain("the cat sat on the keyboard");
});

test("refusals and failures of our own keep their sentence", () => {
  const own = new Refusal("badInput", "Choose another list.", "A1");
  expect(explainProblem(own)).toBe(own);
  expect(explainProblem(new Failure("value", "SCORE: no weights")).message).toBe(
    "SCORE: no weights",
  );
});
