/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { renderPane, type Pane } from "../support/render-pane";
import { sampleWorkbook } from "../support/sample-workbook";

beforeEach(() => localStorage.clear());

async function open(way: string): Promise<Pane> {
  const pane = renderPane(sampleWorkbook, { route: "scoreAccounts" });
  await screen.findByRole("list", { name: /^The best/ });
  await pane.user.click(screen.getByRole("button", { name: "Other ways" }));
  await pane.user.selectOptions(await screen.findByRole("combobox", { name: "How to weigh" }), way);
  return pane;
}

/** What the closed step of the criteria says of the weights. */
async function weightsSaid(pane: Pane): Promise<string> {
  await pane.user.click(screen.getByRole("button", { name: /^Weights/ }));
  const heading = await screen.findByRole("heading", { level: 2, name: /^Criteria/ });
  return heading.textContent ?? "";
}

test("ranking: an arrow and Alt with an arrow key move a criterion, and the order gives the weights", async () => {
  const pane = await open("Ranking");
  await pane.user.click(screen.getByRole("button", { name: "Move Fit up" }));
  const days = screen.getByRole("listitem", { name: "Days to pay, place 3" });
  fireEvent.keyDown(days, { key: "ArrowUp", altKey: true });
  expect(screen.getByRole("listitem", { name: "Days to pay, place 2" })).toBeTruthy();
  // Rank-order centroids of three: 61, 28 and 11 %.
  expect(await weightsSaid(pane)).toBe("CriteriaPotential 11%, Fit 61%, Days to pay 28%");
});

test("choosing another way of weighing changes no weight before something is answered", async () => {
  const pane = await open("Ranking");
  expect(await weightsSaid(pane)).toBe("CriteriaPotential 50%, Fit 25%, Days to pay 25%");
});

test("swings: the first is asked for, then each against it, and back takes one back", async () => {
  const pane = await open("Swings");
  await pane.user.click(screen.getByRole("button", { name: /^Fit: from/ }));
  expect(screen.getByText("Question 2 of 3")).toBeTruthy();
  fireEvent.change(screen.getByRole("slider", { name: "Worth of Potential" }), {
    target: { value: "60" },
  });
  await pane.user.click(screen.getByRole("button", { name: "Next" }));
  await pane.user.click(screen.getByRole("button", { name: "Back" }));
  expect(screen.getByText("Question 2 of 3")).toBeTruthy();
  fireEvent.change(screen.getByRole("slider", { name: "Worth of Potential" }), {
    target: { value: "60" },
  });
  await pane.user.click(screen.getByRole("button", { name: "Next" }));
  fireEvent.change(screen.getByRole("slider", { name: "Worth of Days to pay" }), {
    target: { value: "40" },
  });
  await pane.user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getByText("All questions are answered")).toBeTruthy();
  expect(await weightsSaid(pane)).toBe("CriteriaPotential 30%, Fit 50%, Days to pay 20%");
});

test("comparisons that go in a circle are named with a better value, which makes them consistent", async () => {
  const pane = await open("Comparisons in pairs");
  // Potential 3 times Fit, Days to pay 3 times Potential, Fit 3 times Days to pay: to the left is more.
  for (const position of ["-2", "2", "-2"]) {
    fireEvent.change(screen.getByRole("slider", { name: /^Which counts more/ }), {
      target: { value: position },
    });
    await pane.user.click(screen.getByRole("button", { name: "Next" }));
  }
  expect(screen.getByText(/^The answers contradict each other: ratio/)).toBeTruthy();
  await pane.user.click(screen.getByRole("button", { name: /^Take: / }));
  expect(screen.getByText("Consistent so far: ratio 0, up to 0.1 is fine")).toBeTruthy();
});

test("trade-offs: two accounts with their values, answered until the slots are settled", async () => {
  const pane = await open("Trade-off questions");
  for (let asked = 0; asked < 30; asked++) {
    const [rather] = screen.queryAllByRole("button", { name: /^Rather / });
    if (rather === undefined) break;
    await pane.user.click(rather);
  }
  expect(screen.getByText(/^Settled after \d+ answers?/)).toBeTruthy();
  await pane.user.type(screen.getByRole("textbox", { name: "Whose answers" }), "Ann");
  await pane.user.click(screen.getByRole("button", { name: "Keep on the weights sheet" }));
  await waitFor(() => expect(screen.getByText("Weights of Scoring matrix kept.")).toBeTruthy());
});

test("what was answered is there again when the pane comes back", async () => {
  const first = await open("Swings");
  await first.user.click(screen.getByRole("button", { name: /^Fit: from/ }));
  first.unmount?.();
  document.body.innerHTML = "";
  renderPane(sampleWorkbook, { route: "scoreAccounts" });
  await screen.findByRole("list", { name: /^The best/ });
  await first.user.click(screen.getByRole("button", { name: "Other ways" }));
  expect(await screen.findByText("Question 2 of 3")).toBeTruthy();
});
