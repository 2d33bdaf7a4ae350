import { choosePeriod } from "../../../src/taskpane/plans/choose-period";
import { sampleWorkbook } from "../support/sample-workbook";

const { periods } = sampleWorkbook;
const open = { cadence: null, periodLabel: null };

test("the newest quarter is proposed", () => {
  expect(choosePeriod(periods, open).period?.label).toBe("Q3 2026");
});

test("the running quarter is offered, but the newest that is over is proposed", () => {
  const [newest, ...earlier] = periods;
  const running = newest ? [{ ...newest, isRunning: true }, ...earlier] : [];
  expect(choosePeriod(running, open).period?.label).toBe("Q2 2026");
  expect(choosePeriod(running, open).ofCadence[0]?.label).toBe("Q3 2026");
  const draft = { cadence: null, periodLabel: "Q3 2026" };
  expect(choosePeriod(running, draft).period?.label).toBe("Q3 2026");
  expect(choosePeriod(running.slice(0, 1), open).period?.label).toBe("Q3 2026");
});

test("the period of the draft is kept while it is offered", () => {
  const draft = { cadence: "quarterly" as const, periodLabel: "Q2 2026" };
  expect(choosePeriod(periods, draft).period?.label).toBe("Q2 2026");
  expect(choosePeriod(periods.slice(0, 1), draft).period?.label).toBe("Q3 2026");
});

test("another cadence shows its own periods only", () => {
  const choice = choosePeriod(periods, { cadence: "monthly", periodLabel: null });
  expect(choice.ofCadence.map((period) => period.label)).toEqual(["October 2026"]);
  expect(choice.cadences).toEqual(["quarterly", "monthly"]);
});

test("a cadence that is not offered falls back", () => {
  expect(choosePeriod(periods, { cadence: "weekly", periodLabel: null }).period?.label).toBe(
    "Q3 2026",
  );
  expect(choosePeriod([], open).period).toBeNull();
});
