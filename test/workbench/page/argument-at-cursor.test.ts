import { argumentAtCursor } from "../../../workbench/page/formula-help/argument-at-cursor";

const kinds: Readonly<Record<string, string>> = {
  "{": "LEFT_BRACE",
  "}": "RIGHT_BRACE",
  "(": "LEFT_PAREN",
  ")": "RIGHT_PAREN",
  ",": "ARG_SEPARATOR",
  ";": "ARRAY_ROW_SEPARATOR",
  " ": "SPACE",
};

function at(formula: string) {
  const pieces = formula.match(/[A-Za-z.]+|[0-9]+|./g) ?? [];
  return argumentAtCursor(
    pieces.map((value) => ({
      type: kinds[value] ?? (/[A-Za-z]/.test(value) ? "SYMBOL" : "NUMBER"),
      value,
    })),
  );
}

test("a comma inside {...} does not end an argument", () => {
  expect(at("=kam.score({8,6;5,9},{1,2},")).toEqual({ functionName: "KAM.SCORE", position: 2 });
  expect(at("=KAM.SCORE({8,6,")).toEqual({ functionName: "KAM.SCORE", position: 0 });
});

test("inside another function it is that one's argument, and after it the outer one's", () => {
  expect(at("=SUM(1,KAM.CLV(2,")).toEqual({ functionName: "KAM.CLV", position: 1 });
  expect(at("=SUM(1,KAM.CLV(2,3)")).toEqual({ functionName: "SUM", position: 1 });
});

test("without an open parenthesis, or with one of no function, there is no argument", () => {
  expect(at("=1+2")).toBeNull();
  expect(at("=(1,")).toBeNull();
});
