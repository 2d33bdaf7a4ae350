import { recordProblem } from "../../../scripts/functions/functions-record";

const record = { "1.0.0": "aaa", "1.1.0": "bbb" };

test("changed functions under a version that users have would not reach the desktop", () => {
  expect(recordProblem(record, "1.1.0", "ccc")).toMatch(
    /^functions\.json has changed and the version is still 1\.1\.0: .*Raise the version/,
  );
});

test("a new version whose functions nobody wrote down could change unseen", () => {
  expect(recordProblem(record, "1.2.0", "ccc")).toMatch(/npm run record-functions/);
});

test("what is recorded is built", () => {
  expect(recordProblem(record, "1.1.0", "bbb")).toBeNull();
});
