import type { AccountColumn } from "../../../src/domain/scoring/scoring-setup";
import { findKnownColumns } from "../../../src/sheets/matrix/known-columns";

function known(headings: readonly string[], status: readonly (string | boolean | null)[] = [null]) {
  const columns: AccountColumn[] = [
    ...headings.map((heading) => ({ heading, kind: "number" as const, values: [1] })),
    { heading: "Key account?", kind: "text", values: status },
  ];
  return findKnownColumns({ label: "x", accounts: ["a"], columns });
}

describe("columns that mean something to the matrix", () => {
  test.each([
    [["Fit", "Annual revenue", "Revenue potential"], "Annual revenue", "Revenue potential"],
    [["Revenue potential", "Sales 2026"], "Sales 2026", "Revenue potential"],
    [["Revenue growth", "Revenue rank", "Sales cycle days", "Margin %"], null, null],
    [["Share of wallet", "Wallet"], null, "Wallet"],
    [["turnover"], "turnover", null],
  ])("would be mistaken in %p", (headings, revenue, potential) => {
    const found = known(headings);
    expect(found.revenue?.heading ?? null).toBe(revenue);
    expect(found.potential?.heading ?? null).toBe(potential);
  });

  test.each([
    ["Yes", "key"],
    ["KEY", "key"],
    [true, "key"],
    ["no", null],
    [null, null],
  ])("would mistake the status %p", (answer, status) => {
    expect(known([], [answer]).status).toEqual([status]);
  });
});
