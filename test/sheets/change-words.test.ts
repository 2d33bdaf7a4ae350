import { changeWords } from "../../src/sheets/change-words";

const won = (name: string, value: number) => ({
  topic: "won" as const,
  sentence: `Won: ${name} (${value}).`,
  value,
});

test("a few changes are told one by one", () => {
  expect(changeWords([won("Pumps", 10), won("Valves", 20)])).toBe(
    "Won: Pumps (10). Won: Valves (20).",
  );
});

test("many are counted and added up, the largest named, none left out of the count", () => {
  const many = [3, 7, 1, 9, 2, 8].map((value) => won(`Deal ${value}`, value));
  const lost = { topic: "won" as const, sentence: "Lost: Pipes." };
  expect(changeWords([...many, lost])).toBe(
    "Won: 6 worth 30: Deal 9 (9), Deal 8 (8), Deal 7 (7), Deal 3 (3) and 2 more. Lost: Pipes.",
  );
});
