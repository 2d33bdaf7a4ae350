/** Names of which no two are alike: one that is there again is called by its number as well. */
export function toldApart(
  names: readonly string[],
  called: (name: string, number: number) => string = (name, number) => `${name}#${number}`,
): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return number === 1 ? name : called(name, number);
  });
}
