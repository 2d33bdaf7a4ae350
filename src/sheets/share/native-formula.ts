import { callAt, formulaPieces, type FormulaPiece } from "./formula-pieces";
import { nativeForms } from "./native-forms";

/** Excel takes no longer formula. */
const mostCharacters = 8_192;

interface NativeFormula {
  readonly formula: string;
  /** The functions of ours that it did without: "KAM.SCORE". */
  readonly replaced: readonly string[];
}

/** The function of ours that a piece calls, without KAM; null where it calls none. */
export function ownFunction({ kind, text }: FormulaPiece): string | null {
  const name = text.toUpperCase();
  return kind === "call" && name.startsWith("KAM.") ? name.slice(4) : null;
}

/** What is said where a formula has none: the function that has no equivalent. */
class NoNativeForm extends Error {}

function rewritten(pieces: readonly FormulaPiece[], replaced: string[]): string {
  let text = "";
  for (let place = 0; place < pieces.length; place += 1) {
    const piece = pieces[place];
    if (piece === undefined) break;
    const name = ownFunction(piece);
    const call = name === null ? null : callAt(pieces, place);
    if (name === null || call === null) {
      text += piece.text;
      continue;
    }
    const inputs = call.inputs.map((input) => rewritten(input, replaced).trim());
    const native = nativeForms.get(name)?.(inputs) ?? null;
    if (native === null) throw new NoNativeForm(`KAM.${name}`);
    replaced.push(`KAM.${name}`);
    text += native;
    place = call.last;
  }
  return text;
}

/**
 * A formula in Excel's own functions that says the same; the function of ours that has no
 * equivalent there, where one has none.
 */
export function nativeFormula(formula: string): NativeFormula | string {
  const replaced: string[] = [];
  try {
    const native = rewritten(formulaPieces(formula), replaced);
    const [first = ""] = replaced;
    return native.length > mostCharacters ? first : { formula: native, replaced };
  } catch (problem) {
    if (problem instanceof NoNativeForm) return problem.message;
    throw problem;
  }
}
