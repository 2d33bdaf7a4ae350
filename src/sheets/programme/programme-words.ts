/** Parts of formulas that the programme's sheets share; `{key}` is the cell of the same row. */

/** An amount in a sentence. */
export function amount(place: string): string {
  return `TEXT(${place},"#,##0")`;
}

export function share(place: string): string {
  return `TEXT(${place},"0%")`;
}

/** "1 customer", "4 customers". */
export function counted(place: string, word: string): string {
  return `${place}&IF(${place}=1," ${word}"," ${word}s")`;
}

/** What counts of a row: what people typed, once it is allowed and a reason stands beside it. */
export function overruled(isAllowed: string): string {
  return `=IF(AND({own}<>"",{reason}<>""),IF(${isAllowed},{own},{answer}),{answer})`;
}
