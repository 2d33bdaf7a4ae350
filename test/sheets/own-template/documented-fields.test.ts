import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fieldLists, singleFields } from "../../../src/sheets/own-template/template-fields";

const documented = readFileSync(join(__dirname, "../../../docs/templates.md"), "utf8");

test("the documentation names every field with what it says and its format", () => {
  const fields = [
    ...singleFields,
    ...fieldLists.flatMap(({ one, fields: all }) =>
      all.map((field) => ({ ...field, name: `${one}.${field.name}` })),
    ),
  ];
  const rows = documented.split("\n");
  const missing = fields.filter(
    ({ name, label, format }) =>
      !rows.some(
        (row) =>
          row.startsWith(`| \`{{${name}}}\``) && row.includes(label) && row.includes(`| ${format}`),
      ),
  );
  expect(missing).toEqual([]);
});
