import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeMembers } from "../scripts/office-members";

const root = join(__dirname, "..");
const text = readFileSync(join(root, "docs", "fidelity.md"), "utf8");
const listed = new Map(
  [...text.matchAll(/^\| `([^`]+)`\s*\| (.*?)\s*\| \[/gm)].map(([, member = "", set = ""]) => [
    member,
    set,
  ]),
);

/** The newest set that every supported Excel has; what is newer is asked for first. */
const assured = 1.11;

// The whole of src is compiled to know what each name means.
jest.setTimeout(120_000);

describe("the members of Office that the sources use", () => {
  const members = officeMembers();

  test("are found at all", () => {
    expect(members.length).toBeGreaterThan(100);
    expect(members.find(({ member }) => member === "Range.values")?.requirementSet).toBe(
      "ExcelApi 1.1",
    );
  });

  test("each stands in docs/fidelity.md with the set that its documentation names (npm run fidelity)", () => {
    const wrong = members.filter(
      ({ member, requirementSet }) => listed.get(member) !== (requirementSet || "none named"),
    );
    expect(wrong.map(({ member, files }) => `${member} in ${files.join(", ")}`)).toEqual([]);
  });

  test("none stands in docs/fidelity.md that nothing uses any more (npm run fidelity)", () => {
    const used = new Set(members.map(({ member }) => member));
    expect([...listed.keys()].filter((member) => !used.has(member))).toEqual([]);
  });

  test("a file that uses one beyond ExcelApi 1.11 asks for its set", () => {
    const unasked = members.flatMap(({ member, requirementSet, files }) => {
      const version = /^ExcelApi(?:Online|Desktop)? ([\d.]+|BETA)$/.exec(requirementSet)?.[1];
      if (version === undefined || isAssured(version)) return [];
      return files
        .filter((file) => !asksFor(readFileSync(join(root, file), "utf8"), version))
        .map((file) => `${member} (${requirementSet}) in ${file}`);
    });
    expect(unasked).toEqual([]);
  });

  test("a set is only asked for by its name and number, which a typing slip would always deny", () => {
    expect(asksFor('supportsExcelApi("1.20")', "1.20")).toBe(true);
    expect(asksFor('supportsExcelApi("1.2")', "1.20")).toBe(false);
    expect(isAssured("1.9")).toBe(true);
    expect(isAssured("1.12")).toBe(false);
  });
});

function numbered(version: string): number {
  return Number(version.split(".")[1] ?? NaN);
}

function isAssured(version: string): boolean {
  return numbered(version) <= numbered(String(assured));
}

function asksFor(source: string, version: string): boolean {
  return [...source.matchAll(/supportsExcelApi\("([\d.]+)"\)/g)].some(
    ([, asked = ""]) => numbered(asked) >= numbered(version),
  );
}
