/** Widths of letters as shares of their size, as the usual fonts of spreadsheets have them. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/[ijlt.,:;'|!()[\]/ f]/u, 0.28],
  [/[mwMW@%]/u, 0.86],
  [/[A-Z]/u, 0.67],
  [/[0-9]/u, 0.556],
];
const otherShare = 0.53;
/** Fonts differ: a line too many is read, one too few is cut off. */
const reserve = 1.08;

function widthOf(text: string, pixels: number): number {
  let shared = 0;
  for (const letter of text) {
    shared += shares.find(([letters]) => letters.test(letter))?.[1] ?? otherShare;
  }
  return reserve * shared * pixels;
}

/** What the engine asks of a canvas. */
class LetterMeasure {
  font = "";
  save(): void {}
  restore(): void {}
  measureText(text: string): object {
    const pixels = Number(/(\d+(?:\.\d+)?)px/u.exec(this.font)?.[1] ?? 13);
    return {
      width: widthOf(text, pixels),
      fontBoundingBoxAscent: 0.93 * pixels,
      fontBoundingBoxDescent: 0.24 * pixels,
    };
  }
}

class MeasuringCanvas {
  getContext(): LetterMeasure {
    return new LetterMeasure();
  }
}

/**
 * Outside of a browser the engine measures each letter as one pixel, and no line as high: texts that
 * wrap would raise no row. There letters are measured by their kind.
 */
export function measureLettersWhereMissing(): void {
  const global = globalThis as { OffscreenCanvas?: { readonly name: string } };
  if (global.OffscreenCanvas?.name !== "MockOffscreenCanvas") return;
  global.OffscreenCanvas = MeasuringCanvas;
}
