interface YesNoWord {
  readonly isYes: boolean;
  /** One bit a language, so that words of one column can be held against each other. */
  readonly languages: number;
}

const languages: readonly (readonly [yes: readonly string[], no: readonly string[]])[] = [
  [
    ["yes", "y"],
    ["no", "n"],
  ],
  [
    ["ja", "j"],
    ["nein", "n"],
  ],
  [
    ["oui", "o"],
    ["non", "n"],
  ],
  [
    ["sí", "si", "s"],
    ["no", "n"],
  ],
  [
    ["sim", "s"],
    ["não", "nao", "n"],
  ],
  [
    ["sì", "si", "s"],
    ["no", "n"],
  ],
  [
    ["ja", "j"],
    ["nee", "n"],
  ],
  [["true"], ["false"]],
  [["wahr"], ["falsch"]],
  [["vrai"], ["faux"]],
  [["verdadero"], ["falso"]],
  [["verdadeiro"], ["falso"]],
  [["vero"], ["falso"]],
  [["waar"], ["onwaar"]],
];

const words: ReadonlyMap<string, YesNoWord> = collect();

function collect(): ReadonlyMap<string, YesNoWord> {
  const found = new Map<string, YesNoWord>();
  languages.forEach((answers, language) => {
    answers.forEach((ofAnswer, answer) => {
      for (const word of ofAnswer) {
        const before = found.get(word)?.languages ?? 0;
        found.set(word, { isYes: answer === 0, languages: before | (1 << language) });
      }
    });
  });
  return found;
}

const longest = 10;

/** The word's meaning as an answer, in any of seven languages; null for other words. */
export function yesNoWord(text: string): YesNoWord | null {
  return text.length > longest ? null : (words.get(text.toLowerCase()) ?? null);
}

/** Norway and Slovenia, north and south, east: what may be a code as well as an answer. */
export function mayBeCode(text: string): boolean {
  return text.length === 1 || text === "NO" || text === "SI" || text === "SO";
}
