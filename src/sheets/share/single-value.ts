import { callAt, formulaPieces, type FormulaPiece } from "./formula-pieces";

/** Functions that give one value whatever they are given. */
const ofAll: ReadonlySet<string> = new Set(
  "SUM COUNT COUNTA COUNTIF COUNTIFS SUMIF SUMIFS SUMPRODUCT AVERAGE AVERAGEIF AVERAGEIFS MAX MIN MEDIAN NA ROWS COLUMNS".split(
    " ",
  ),
);

/** Functions that give as many values as they are given. */
const ofEach: ReadonlySet<string> = new Set(
  "IF IFERROR IFNA ROUND ABS N VALUE INT DATE YEAR MONTH DAY".split(" "),
);

function isOneCell({ kind, text }: FormulaPiece): boolean {
  if (kind === "cells") return !/[:#]/u.test(text.replace(/^'(?:[^']|'')+'!/u, ""));
  return /\[@[^:]*\]$/u.test(text);
}

function areSingle(pieces: readonly FormulaPiece[]): boolean {
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place];
    if (piece === undefined || piece.kind === "name" || piece.text === "{") return false;
    if ((piece.kind === "cells" || piece.kind === "table") && !isOneCell(piece)) return false;
    if (piece.kind !== "call") continue;
    const call = callAt(pieces, place);
    if (call === null) return false;
    const name = call.name.toUpperCase();
    if (!ofAll.has(name) && !(ofEach.has(name) && call.inputs.every(areSingle))) return false;
    place = call.last;
  }
  return pieces.length > 0;
}

/** Whether an argument stands for one value, as far as its spelling tells. */
export function isSingle(text: string): boolean {
  return areSingle(formulaPieces(text.trim()));
}
