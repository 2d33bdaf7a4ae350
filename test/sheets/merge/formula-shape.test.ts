import { formulaShape } from "../../../src/sheets/merge/formula-shape";

function shapeOf(formula: string): string {
  return formulaShape({ formula }, null, null).shape;
}

test("FALSE() of another program was taken for a change that somebody made to FALSE", () => {
  expect(shapeOf('=IF(ISNUMBER(A1),A1 = FALSE( ),TRUE(),"FALSE()")')).toBe(
    shapeOf('=IF(ISNUMBER(A1),A1=FALSE,TRUE,"FALSE()")'),
  );
  expect(shapeOf('="FALSE()"')).not.toBe(shapeOf('="FALSE"'));
  expect(shapeOf("=TODAY()")).not.toBe(shapeOf("=TODAY"));
});
