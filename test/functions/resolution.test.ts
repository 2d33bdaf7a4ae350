import { resolutionFunctions } from "../../src/functions/resolution";
import { callShell } from "./support/custom-functions";

const resolution = (...given: unknown[]) =>
  callShell("RESOLUTION", resolutionFunctions.RESOLUTION, ...given);

test("a date typed as text is refused where it stands", () => {
  expect(resolution([[45000], ["2026-01-05"]], [[45002], [""]])).toBe(
    '#VALUE! RESOLUTION: opened, row 2: "2026-01-05" is text, not a date; convert the cells with Data > Text to Columns',
  );
});

test("closed before opened names the row", () => {
  expect(resolution([[45000], [45003]], [[45002], [45001]])).toBe(
    "#VALUE! RESOLUTION: closed, value 2 is before opened; check the two dates",
  );
});

test("within needs its target", () => {
  expect(resolution([[1]], [[3]], "within")).toBe(
    '#VALUE! RESOLUTION: target is blank; "within" needs days',
  );
  expect(resolution([[1]], [[3]], "within", null, 2)).toBe(1);
});
