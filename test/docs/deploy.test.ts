import { readFileSync } from "node:fs";
import { join } from "node:path";
import { paneHeader } from "../../scripts/content-security-policy.cjs";
import { addinHeaders } from "../../workbench/server/security-headers";

const page = readFileSync(join(__dirname, "..", "..", "docs", "deploy.md"), "utf8");

describe("docs/deploy.md", () => {
  test("gives the policy that the add-in is tested with, in the table's text and for nginx", () => {
    expect(page.split(paneHeader([]))).toHaveLength(3);
  });

  test.each(Object.entries(addinHeaders("https://localhost:3001")))(
    "names the header %s, which the server of npm start sends",
    (name, value) => {
      const heading = name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
      expect(page).toContain(`| \`${heading}\``);
      expect(page).toMatch(
        new RegExp(`add_header ${heading} "${name.startsWith("content") ? "" : value}`),
      );
    },
  );
});
