/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { handRatedColumn, HAND_RATED } from "../../../src/domain/scoring/hand-rated";
import type { Criterion } from "../../../src/domain/scoring/scoring-setup";
import { startTranslations } from "../../../src/i18n";
import { ActionsProvider } from "../../../src/taskpane/frame/ActionsContext";
import CriteriaLibrary from "../../../src/taskpane/score/CriteriaLibrary";
import CriteriaSets from "../../../src/taskpane/score/CriteriaSets";
import { inMemoryActions } from "../support/in-memory-actions";
import { fourAccounts, sampleWorkbook } from "../support/sample-workbook";

// Fluent in jsdom takes its time on a busy machine.
jest.setTimeout(60_000);

function inPane(part: ReactNode): void {
  CSSStyleSheet.prototype.insertRule = () => 0;
  render(
    <I18nextProvider i18n={startTranslations()}>
      <ActionsProvider value={inMemoryActions(sampleWorkbook)}>{part}</ActionsProvider>
    </I18nextProvider>,
  );
}

const { criteria } = fourAccounts.proposal;

test("a standard criterion says what it asks and what fills it, and one click adds it", () => {
  const added: Criterion[] = [];
  inPane(
    <CriteriaLibrary
      library={fourAccounts.library}
      criteria={criteria}
      onAdd={(criterion) => added.push(criterion)}
    />,
  );
  const tenure = screen.getByText("Customer tenure").closest("li");
  expect(tenure?.textContent).toContain("For how long has the account bought from us?");
  expect(tenure?.textContent).toContain("From Tenure. Higher is better.");
  fireEvent.click(screen.getByLabelText("Add Trust and openness"));
  expect(added).toMatchObject([{ name: "Trust and openness", sourceColumn: HAND_RATED }]);
});

test("a criterion of one's own is rated by hand, and no name is taken twice", () => {
  const added: Criterion[] = [];
  inPane(<CriteriaLibrary library={[]} criteria={criteria} onAdd={(one) => added.push(one)} />);
  const name = screen.getByLabelText(/One of your own/);
  const add = screen.getByLabelText("Add your own criterion");
  fireEvent.change(name, { target: { value: "potential" } });
  expect(add.hasAttribute("disabled")).toBe(true);
  fireEvent.change(name, { target: { value: "Board contact" } });
  fireEvent.click(add);
  expect(added).toMatchObject([
    { name: "Board contact", sourceColumn: HAND_RATED, scale: "rated" },
  ]);
});

test("criteria that are kept come back as they were, and a pasted text that is none is refused", async () => {
  const used: (readonly Criterion[])[] = [];
  inPane(
    <CriteriaSets
      criteria={criteria}
      columns={[...fourAccounts.list.columns, handRatedColumn(4)]}
      onUse={(all) => used.push(all)}
    />,
  );
  fireEvent.change(screen.getByLabelText(/Keep these criteria/), { target: { value: "Ours" } });
  fireEvent.click(screen.getByText("Keep"));
  await screen.findByText("Ours is kept in this workbook.", undefined, { timeout: 30_000 });
  fireEvent.click(await screen.findByText("Use Ours", undefined, { timeout: 30_000 }));
  expect(used).toEqual([criteria]);
  fireEvent.change(screen.getByLabelText(/A set from a colleague/), { target: { value: "hello" } });
  fireEvent.click(screen.getByText("Use the pasted set"));
  await screen.findByText(/The pasted text is no set of criteria/, undefined, { timeout: 30_000 });
  expect(used).toHaveLength(1);
});
