import { columnIndex, columnLetters, lastColumn, lastRow } from "./cell-address";
import { formulaTokens } from "./formula-tokens";

/**
 * The formula as it reads when it is filled from one cell to another: relative references move,
 * fixed ones stay. This is how a file's shared formula is spelt out for each cell that shares it.
 */
export function moveReferences(formula: string, rowsDown: number, columnsRight: number): string {
  if (rowsDown === 0 && columnsRight === 0) return formula;
  return formulaTokens(formula)
    .map((token) =>
      token.kind === "reference" ? movedReference(token.text, rowsDown, columnsRight) : token.text,
    )
    .join("");
}

function movedReference(text: string, rowsDown: number, columnsRight: number): string {
  const split = text.lastIndexOf("!") + 1;
  const prefix = text.slice(0, split);
  const moved = text
    .slice(split)
    .replace(/(\$?)([A-Za-z]+)|(\$?)(\d+)/g, (whole, fixedColumn, letters, fixedRow, digits) => {
      if (letters !== undefined) {
        if (fixedColumn === "$") return whole;
        return columnLetters(wrapped(columnIndex(letters) + columnsRight, lastColumn + 1));
      }
      if (fixedRow === "$") return whole;
      return String(wrapped(Number(digits) - 1 + rowsDown, lastRow + 1) + 1);
    });
  return prefix + moved;
}

/** Excel's grid wraps round at its edges when a shared formula is spelt out. */
function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}
