/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { ActionError } from "../../../src/actions/contract";
import { renderPane, type Pane } from "../support/render-pane";
import { manyAccounts, sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

async function openScoring(workbook = sampleWorkbook): Promise<Pane> {
  const pane = renderPane(workbook, { route: "scoreAccounts" });
  await screen.findByRole("list", { name: /^The best/ });
  return pane;
}

function ranked(): readonly string[] {
  const list = screen.getByRole("list", { name: /^The best/ });
  return within(list)
    .getAllByRole("button")
    .map((row) => row.textContent ?? "");
}

function slider(criterion: string): HTMLInputElement {
  return screen.getByRole("slider", { name: `Weight of ${criterion}` });
}

function drag(criterion: string, percent: number): void {
  fireEvent.change(slider(criterion), { target: { value: String(percent) } });
}

function percents(): readonly string[] {
  return ["Potential", "Fit", "Days to pay"].map((name) => slider(name).value);
}

test("each closed step shows what was understood", async () => {
  const { user } = await openScoring();
  const headings = () =>
    screen.getAllByRole("heading", { level: 2 }).map((heading) => heading.textContent);
  const steps = headings();
  expect(steps).toContain("DataTable Accounts: 4 accounts");
  // The sliders say the weights; a summary that grew with them would shift them under the hand.
  expect(steps).toContain("CriteriaPotential, Fit, Days to pay");
  await user.click(screen.getByRole("button", { name: /^Weights/ }));
  expect(headings()).toContain("CriteriaPotential 50%, Fit 25%, Days to pay 25%");
  expect(steps).toContain("Selection2 key accounts of 4");
  expect(steps).toContain("SheetScoring matrix, as of Nov 21, 2026");
});

test("the preview shows the scores worked out by hand and where the cut is", async () => {
  await openScoring();
  expect(screen.getByText("Delta leads with 7.8")).toBeTruthy();
  expect(ranked()).toEqual(["1Delta7.8", "2Alpha5.5", "2Beta5.5", "4Gamma4.4"]);
  expect(screen.getByText("2 key accounts, down to 5.5")).toBeTruthy();
});

test("a moved slider ranks again and says who moved", async () => {
  await openScoring();
  drag("Potential", 20);
  expect(percents()).toEqual(["20", "40", "40"]);
  // Beta .2 + .8 x 10 = 8.2, Delta 2 + .8 x 5.5 = 6.4, Alpha 2 + .8 = 2.8; Gamma has 60 % only.
  await waitFor(() =>
    expect(ranked()).toEqual(["1Beta18.2", "2Delta16.4", "3Gamma13.7", "4Alpha22.8"]),
  );
  expect(screen.getAllByRole("img", { name: "up 1 place" })).toHaveLength(2);
});

test("a typed weight would move others, or not stay as it was typed", async () => {
  const { user } = await openScoring();
  const box = screen.getByRole("textbox", { name: "Weight of Fit" });
  await user.clear(box);
  await user.type(box, "40");
  // 50, 40 and 25 points.
  expect(percents()).toEqual(["43", "35", "22"]);
  expect((box as HTMLInputElement).value).toBe("40");
  expect(screen.getByText("115 points together")).toBeTruthy();
  await user.clear(box);
  await user.type(box, "2000000000");
  expect(screen.getByText("Type a number from 0 to 1,000,000,000")).toBeTruthy();
  // A dragged slider makes shares of all of them again.
  drag("Potential", 60);
  expect(percents().reduce((sum, one) => sum + Number(one), 0)).toBe(100);
});

test("a locked weight stays while another moves", async () => {
  const { user } = await openScoring();
  await user.click(screen.getByRole("button", { name: "Keep Fit at 25%" }));
  drag("Potential", 60);
  expect(percents()).toEqual(["60", "25", "15"]);
  expect(slider("Fit").disabled).toBe(true);
});

test("a tap on an account explains its score", async () => {
  const { user } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^1 ?Delta/ }));
  const table = screen.getByRole("table", { name: "How the score of Delta comes about" });
  const rows = within(table)
    .getAllByRole("row")
    .map((row) =>
      within(row)
        .queryAllByRole("cell")
        .map((cell) => cell.textContent),
    );
  expect(rows).toEqual([
    [],
    ["100", "10.0", "50%", "5.0"],
    ["5.5", "5.5", "25%", "1.4"],
    ["25", "5.5", "25%", "1.4"],
    ["7.8"],
  ]);
});

test("a missing value is told, with what happens to its weight", async () => {
  const { user } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^4 ?Gamma/ }));
  expect(screen.getByText("Missing: Fit. A blank counts as 1.0.")).toBeTruthy();
});

test("a criterion can be turned round, renamed, taken from another column and removed", async () => {
  const { user, asked } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^Criteria/ }));
  await user.click(screen.getByRole("button", { name: /^Fit/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Column" }), "Tenure");
  await user.selectOptions(screen.getByRole("combobox", { name: "Direction" }), "lower");
  const worst = screen.getByRole("textbox", { name: "Rated 1 at" });
  expect(worst.getAttribute("placeholder")).toBe("4");
  await user.type(worst, "10");
  await user.click(screen.getByRole("button", { name: /^Potential/ }));
  await user.click(screen.getByRole("button", { name: "Remove Potential" }));
  expect(screen.getByText(/^Three to five criteria are recommended: with fewer/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Create/ }));
  await screen.findByText("Scoring matrix for 4 accounts.");
  expect(asked.created[0]?.setup?.criteria).toEqual([
    {
      name: "Tenure",
      sourceColumn: "Tenure",
      direction: "lower",
      scale: "line",
      middle: null,
      steps: [],
      worst: 10,
      best: null,
      weight: 50,
    },
    expect.objectContaining({ name: "Days to pay", weight: 50 }),
  ]);
});

test("another criterion is offered from the columns of numbers that are free", async () => {
  const { user } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^Criteria/ }));
  const free = within(screen.getByRole("combobox", { name: "Another criterion" }));
  expect(free.getAllByRole("option").map((option) => option.textContent)).toEqual(["Tenure"]);
  await user.click(screen.getByRole("button", { name: "Add" }));
  expect(screen.queryByRole("combobox", { name: "Another criterion" })).toBeNull();
});

test("a column of days counts as better when earlier, and says so in words for days", async () => {
  const since = {
    heading: "Customer since",
    kind: "date",
    values: [40179, 43831, null, 45292],
    usualDirection: "lower",
  };
  const { list } = sampleWorkbook.read;
  const read = {
    ...sampleWorkbook.read,
    list: { ...list, columns: [...list.columns, since as (typeof list.columns)[number]] },
  };
  const { user } = await openScoring({ ...sampleWorkbook, read });
  await user.click(screen.getByRole("button", { name: /^Criteria/ }));
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Another criterion" }),
    "Customer since",
  );
  await user.click(screen.getByRole("button", { name: "Add" }));
  await user.click(screen.getByRole("button", { name: /^Customer since ?Earlier is better$/ }));
  // 1 January 2010 is day 40179, 1 January 2024 is day 45292: the latest is rated 1.
  expect(screen.getByLabelText("Rated 1 at").getAttribute("aria-describedby")).toBeTruthy();
  expect(screen.getByText("Empty: Jan 1, 2024")).toBeTruthy();
  expect(screen.getByText("Empty: Jan 1, 2010")).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: "Direction" }), "Later is better");
  expect(screen.getByRole("button", { name: /^Customer since ?Later is better$/ })).toBeTruthy();
});

describe("two criteria that say almost the same", () => {
  /** Eight accounts; Volume is Potential with a little noise, Fit goes its own way. */
  function alikeWorkbook() {
    const read = manyAccounts(8);
    const columns = read.list.columns.map((column) =>
      column.heading === "Days to pay"
        ? {
            ...column,
            heading: "Volume",
            values: (read.list.columns[1]?.values ?? []).map((value, i) => 2 * Number(value) + i),
          }
        : column,
    );
    const [potential, fit] = read.proposal.criteria;
    const volume = { ...potential!, name: "Volume", sourceColumn: "Volume", weight: 25 };
    return {
      ...sampleWorkbook,
      sources: [read.source],
      read: {
        ...read,
        list: { ...read.list, columns },
        proposal: { ...read.proposal, criteria: [potential!, fit!, volume] },
      },
    };
  }

  const warning = /^Potential and Volume say almost the same \(correlation 1\)/;

  test("are told before the matrix is made; one goes by a click and comes back by another", async () => {
    const { user, asked } = await openScoring(alikeWorkbook());
    expect(screen.getByText(warning)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Leave out Potential" }));
    expect(screen.queryByText(warning)).toBeNull();
    expect(screen.queryByRole("slider", { name: "Weight of Potential" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Put it back" }));
    expect(slider("Potential").value).toBe("50");
    await user.click(screen.getByRole("button", { name: "Leave out Volume" }));
    await user.click(screen.getByRole("button", { name: /^Create/ }));
    await screen.findByText("Scoring matrix for 8 accounts.");
    expect(asked.created[0]?.setup?.criteria.map(({ name }) => name)).toEqual(["Potential", "Fit"]);
  });

  test("can both be kept, and are not spoken of again", async () => {
    const { user } = await openScoring(alikeWorkbook());
    await user.click(screen.getByRole("button", { name: "Keep both" }));
    expect(screen.queryByText(warning)).toBeNull();
    drag("Fit", 60);
    expect(screen.queryByText(warning)).toBeNull();
    expect(slider("Volume")).toBeTruthy();
  });
});

test("equal weights are told apart from weights that are equal but for rounding", async () => {
  const { user } = await openScoring();
  await user.click(screen.getByRole("button", { name: "Weigh all the same" }));
  await user.click(screen.getByRole("button", { name: /^Weights/ }));
  expect(screen.getByText("All criteria count about the same")).toBeTruthy();
});

test("ends that cross stop the matrix with a sentence at the button", async () => {
  const { user, asked } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^Criteria/ }));
  await user.click(screen.getByRole("button", { name: /^Potential/ }));
  await user.type(screen.getByRole("textbox", { name: "Rated 1 at" }), "100");
  await user.type(screen.getByRole("textbox", { name: "Rated 10 at" }), "5");
  expect(screen.getAllByText(/^Potential: the value rated 10 lies on the worse side/)).toHaveLength(
    2,
  );
  const create = screen.getByRole("button", { name: /^Create/ });
  expect(create.getAttribute("aria-disabled")).toBe("true");
  await user.click(create);
  expect(asked.created).toEqual([]);
});

test("what was made can be looked at and taken back", async () => {
  const { user, asked } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^Create/ }));
  expect(await screen.findByText("Scoring matrix for 4 accounts.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Go to sheet" }));
  expect(asked.selected).toEqual(["'Scoring matrix'!A1"]);
  await user.click(screen.getByRole("button", { name: "Take back" }));
  expect(await screen.findByText(/^Taken back\./)).toBeTruthy();
  expect(asked.takenBack).toEqual(["Scoring matrix"]);
});

describe("when the list has a matrix", () => {
  const workbook = {
    ...sampleWorkbook,
    read: {
      ...sampleWorkbook.read,
      existing: { sheetId: "s", sheetName: "Key accounts 2026" },
    },
  };

  test("it is updated, not made a second time unasked", async () => {
    const { user, asked } = await openScoring(workbook);
    await user.click(
      screen.getByRole("button", { name: "Update 'Key accounts 2026' for 4 accounts" }),
    );
    await screen.findByText("Key accounts 2026 updated: Nothing changes.");
    expect(asked.created.map(({ what }) => what)).toEqual(["update of Key accounts 2026"]);
  });

  test("another one can be made all the same", async () => {
    const { user, asked } = await openScoring(workbook);
    await user.click(screen.getByRole("button", { name: "Make another matrix" }));
    await screen.findByText("Scoring matrix for 4 accounts.");
    expect(asked.created.map(({ what }) => what)).toEqual(["Scoring matrix"]);
  });
});

test("success leaves by itself when the setup changes", async () => {
  const { user } = await openScoring();
  await user.click(screen.getByRole("button", { name: /^Create/ }));
  await screen.findByText("Scoring matrix for 4 accounts.");
  drag("Potential", 30);
  expect(screen.queryByText("Scoring matrix for 4 accounts.")).toBeNull();
});

test("a running action ticks off its steps and can be cancelled", async () => {
  const { user, asked } = await openScoring({ ...sampleWorkbook, waits: true });
  await user.click(screen.getByRole("button", { name: /^Create/ }));
  const progress = await screen.findByRole("group", { name: "Progress" });
  expect(
    within(progress)
      .getAllByRole("listitem")
      .map((step) => step.textContent),
  ).toEqual(["Reading the accounts", "Writing the sheet"].map(expect.stringContaining));
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByText("Cancelled. Nothing was changed.")).toBeTruthy();
  expect(asked.created).toEqual([]);
});

test("a failure nobody foresaw is told without its message", async () => {
  const { user } = await openScoring({ ...sampleWorkbook, refusal: new Error("Secret GmbH") });
  await user.click(screen.getByRole("button", { name: /^Create/ }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Something in the add-in failed");
  expect(alert.textContent).not.toContain("Secret");
});

test("what was settled is there again when the pane was closed", async () => {
  const { unmount } = await openScoring();
  drag("Potential", 20);
  unmount();
  await openScoring();
  expect(percents()).toEqual(["20", "40", "40"]);
});

test("a draft ends when the matrix is made: from then on the workbook proposes", async () => {
  const { user, unmount } = await openScoring();
  drag("Potential", 20);
  await user.click(screen.getByRole("button", { name: /^Create/ }));
  await screen.findByText("Scoring matrix for 4 accounts.");
  unmount();
  await openScoring();
  expect(percents()).toEqual(["50", "25", "25"]);
});

test("a list that cannot be read says why and another can be chosen", async () => {
  renderPane(
    {
      ...sampleWorkbook,
      readRefusal: new ActionError("badInput", "The list has no column of numbers.", "A!B1"),
    },
    { route: "scoreAccounts" },
  );
  expect((await screen.findByRole("alert")).textContent).toContain("no column of numbers");
  expect(screen.getByRole("button", { name: /^Data/ })).toBeTruthy();
});

test("with a thousand accounts a slider still shows ten, at once", async () => {
  const read = manyAccounts(1000);
  await openScoring({ ...sampleWorkbook, sources: [read.source], read });
  drag("Fit", 90);
  await waitFor(() => expect(ranked()).toHaveLength(10));
  expect(
    screen.getByRole("button", { name: "Create 'Scoring matrix' for 1,000 accounts" }),
  ).toBeTruthy();
});
