/** The letters of a column: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return before === 0 ? letter : columnLetters(before - 1) + letter;
}

/** `Accounts!B5` as people read it; quoted only where a reference needs it. */
export function cellPlace(sheet: string, row: number, column: number): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  const name = isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${columnLetters(column)}${row + 1}`;
}
