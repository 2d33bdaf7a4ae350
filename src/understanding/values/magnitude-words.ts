/** Powers of ten by what is written behind a number; short ones only in the case given here. */
const short: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, B: 9 };

/** What counts only beside a currency: "5m" alone may be metres or months, "T" tons. */
const besideMoney: Readonly<Record<string, number>> = { m: 6, mm: 6, b: 9, t: 3, mi: 6, bi: 9 };

const powers: readonly (readonly [number, readonly string[]])[] = [
  [
    3,
    [
      ...[
        "tsd",
        "tsd.",
        "tausend",
        "thousand",
        "thousands",
        "duizend",
        "mille",
        "mila",
        "millares",
      ],
      ...["milhares"],
    ],
  ],
  [
    6,
    [
      ...["mio", "mio.", "mill", "mill.", "mln", "mln.", "mn", "mn.", "million", "millions"],
      ...["millionen", "millón", "millon", "millones", "milhão", "milhao", "milhões", "milhoes"],
      ...["milione", "milioni", "miljoen"],
    ],
  ],
  [
    9,
    [
      ...["mrd", "mrd.", "mld", "mld.", "md", "mds", "bn", "bn.", "billion", "billions", "bln"],
      ...["milliarde", "milliarden", "milliard", "milliards", "miliardo", "miliardi", "miljard"],
    ],
  ],
];

const words: ReadonlyMap<string, number> = new Map(
  powers.flatMap(([power, names]) => names.map((name): [string, number] => [name, power])),
);

/** The power of ten of a word such as "Mio" or "k", null when it is none. */
export function magnitudeOf(word: string, isBesideMoney: boolean): number | null {
  const power = short[word] ?? words.get(word.toLowerCase());
  if (power !== undefined) return power;
  return isBesideMoney ? (besideMoney[word.toLowerCase()] ?? null) : null;
}

/** A single M or B may also be months, a size or a block: the column has to show that it counts. */
export function isBareLetter(word: string): boolean {
  return word === "M" || word === "B";
}
