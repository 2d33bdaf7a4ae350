import { ActionError } from "../../../src/actions/contract";
import { describeFailure } from "../../../src/taskpane/notices/diagnostics";

const facts = {
  addInVersion: "1.2.3",
  host: "Excel",
  platform: "OfficeOnline",
  version: "16.0",
  browser: "Browser 1",
  when: "2026-11-21T12:00:00Z",
};

test("details name the failure and the place, and nothing that stood in the workbook", () => {
  const refusal = new ActionError("badInput", "Row 7: Secret GmbH has no revenue", "Deals!B7");
  const details = describeFailure(refusal, facts);
  expect(details).toContain("ActionError badInput");
  expect(details).toContain("Key Account Management 1.2.3");
  expect(details).toMatch(/diagnostics\.test\.ts:\d+/);
  expect(details).not.toMatch(/Secret|Deals|revenue/);
});

test("a message of several lines does not pass for a place in the code", () => {
  const failure = new Error("first\nat Secret GmbH:1:1\nlast");
  expect(describeFailure(failure, facts)).not.toContain("Secret");
});

test("an error of Office keeps its code", () => {
  const failure = Object.assign(new Error("Secret GmbH"), { code: "InvalidOperation" });
  expect(describeFailure(failure, facts)).toContain("Error InvalidOperation");
});
