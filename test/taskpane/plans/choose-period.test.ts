import { choosePeriod } from "../../../src/taskpane/plans/choose-period";
import { sampleWorkbook } from "../support/sample-workbook";

const { periods } = sampleWorkbook;
const open = { cadence: null, periodLabel: null };

test("the newest quarter is proposed", () => {
  expect(choosePeriod(periods, open, "quarterly").period?.label).toBe("Q3 2026");
});

test("the running quarter is offered, but the newest that is over is proposed", () => {
  const [newest, ...earlier] = periods;
  const running = newest ? [{ ...newest, isRunning: true }, ...earlier] : [];
  expect(choosePeriod(running, open, "quarterly").period?.label).toBe("Q2 2026");
  expect(choosePeriod(running, open, "quarterly").ofCadence[0]?.label).toBe("Q3 2026");
  const draft = { cadence: null, periodLabel: "Q3 2026" };
  expect(choosePeriod(running, draft, "quarterly").period?.label).toBe("Q3 2026");
  expect(choosePeriod(running.slice(0, 1), open, "quarterly").period?.label).toBe("Q3 2026");
});

test("the period of the draft is kept while it is offered", () => {
  const draft = { cadence: "quarterly" as const, periodLabel: "Q2 2026" };
  expect(choosePeriod(periods, draft, "quarterly").period?.label).toBe("Q2 2026");
  expect(choosePeriod(periods.slice(0, 1), draft, "quarterly").period?.label).toBe("Q3 2026");
});

test("the recommended cadence is where the choice begins, and no more than that", () => {
  expect(choosePeriod(periods, open, "monthly").period?.label).toBe("October 2026");
  const draft = { cadence: "quarterly" as const, periodLabel: null };
  expect(choosePeriod(periods, draft, "monthly").period?.label).toBe("Q3 2026");
});

test("another cadence shows its own periods only", () => {
  const choice = choosePeriod(periods, { cadence: "monthly", periodLabel: null }, "quarterly");
  expect(choice.ofCadence.map((period) => period.label)).toEqual(["October 2026"]);
  expect(choice.cadences).toEqual(["quarterly", "monthly"]);
});

test("a cadence that is not offered falls back", () => {
  expect(choosePeriod(periods, open, "weekly").period?.label).toBe("Q3 2026");
  expect(choosePeriod([], open, "quarterly").period).toBeNull();
});
