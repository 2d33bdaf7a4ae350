// Brings the table of members in docs/fidelity.md up to date: npm run fidelity. A test fails when the
// sources use a member that is not in it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { officeMembers, type OfficeMember } from "./office-members";

const file = join(__dirname, "..", "docs", "fidelity.md");
const marks = ["<!-- members -->", "<!-- end of members -->"] as const;

function row({ member, namespace, requirementSet }: OfficeMember): string {
  const owner = member.slice(0, member.indexOf("."));
  const library = namespace === "Excel" ? "excel" : "office";
  const page = [...new Set([namespace, owner])].join(".").toLowerCase();
  const address = `https://learn.microsoft.com/javascript/api/${library}/${page}`;
  return `| \`${member}\` | ${requirementSet || "none named"} | [${owner}](${address}) |`;
}

const table = [
  "| member | requirement set | documentation |",
  "| --- | --- | --- |",
  ...officeMembers().map(row),
].join("\n");
const text = readFileSync(file, "utf8");
const start = text.indexOf(marks[0]) + marks[0].length;
const end = text.indexOf(marks[1]);
if (end < start) throw new Error(`docs/fidelity.md has lost its marks ${marks.join(" and ")}`);
writeFileSync(file, `${text.slice(0, start)}\n\n${table}\n\n${text.slice(end)}`);
