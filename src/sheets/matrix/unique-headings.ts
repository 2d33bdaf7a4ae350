/**
 * Headings a native table accepts: none empty, none twice whatever the case, at most 255
 * characters. A repeated one gets " (2)", " (3)".
 */
export function uniqueHeadings(headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headings.map((heading) => {
    const wanted = heading.trim().slice(0, 240) || "Column";
    let name = wanted;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) {
      name = `${wanted} (${copy})`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
