import { cellAddress } from "../address";
import { listInputs, type InputAddresses, type SheetNames } from "../sheet-inputs";
import { hiddenName } from "../template/hidden-name";
import type { SheetTemplate } from "../template/template";
import { ratingsTemplate } from "../templates/ratings-template";
import { anyQuadrants } from "../templates/quadrants-template";
import { programmeTemplates } from "./programme-sheets";

const templates: readonly SheetTemplate[] = [...programmeTemplates, anyQuadrants, ratingsTemplate];

interface NamedInput {
  readonly input: string;
  readonly name: string;
}

/** Cells with a rule of what may be typed: "settings.few" is typed under `few`. */
function typedFields({ sections }: SheetTemplate): readonly NamedInput[] {
  return sections.flatMap((section) =>
    section.kind === "fields"
      ? section.fields.flatMap(({ key, name, input }) =>
          input === undefined
            ? []
            : [{ input: key, name: name ?? hiddenName(`${section.key}.${key}`) }],
        )
      : [],
  );
}

function listsOf({ sections }: SheetTemplate) {
  return sections.flatMap((section) => (section.kind === "list" ? [section] : []));
}

/** The names of the cells and lists of the programme's sheets in which people type. */
export const programmeInputNames: readonly string[] = templates.flatMap((template) => [
  ...typedFields(template).map(({ name }) => name),
  ...listsOf(template).map(({ name }) => template.prefix + name),
]);

/** Fields by their key, cells of lists as `questions:1:own`. */
export function programmeInputs(names: SheetNames): InputAddresses {
  return Object.fromEntries(
    templates.flatMap((template): readonly (readonly [string, string])[] => [
      ...typedFields(template).flatMap(({ input, name }): readonly [string, string][] => {
        const found = names[name];
        return found ? [[input, cellAddress(found.row, found.column)]] : [];
      }),
      ...listsOf(template).flatMap((section): readonly (readonly [string, string])[] => {
        const found = names[template.prefix + section.name];
        return found ? listInputs(section.key, section, found) : [];
      }),
    ]),
  );
}
