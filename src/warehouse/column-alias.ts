const LONGEST = 40;

/**
 * Names for columns of ours after what people call them: small letters of the alphabet, digits and
 * underscores behind a prefix, so that no warehouse asks to quote them and none is a reserved word.
 */
export function columnAliases(prefix: string, names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/gu, "_")
      .slice(0, LONGEST)
      .replace(/^_+|_+$/gu, "");
    const wanted = `${prefix}_${plain === "" ? index + 1 : plain}`;
    let alias = wanted;
    for (let copy = 2; taken.has(alias); copy += 1) alias = `${wanted}_${copy}`;
    taken.add(alias);
    return alias;
  });
}
