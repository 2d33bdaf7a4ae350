import * as z from "zod/mini";
import { actions } from "../actions";
import { checkTemplate, stopUsingAsTemplate, useAsTemplate } from "../actions/mark-template";
import { defineStep, described, sheetField } from "./step";

export const template = defineStep({
  name: "template",
  summary:
    "Makes a sheet of the workbook with placeholders a template of plans, or of reviews where it asks for what a review tells; refused with all its faults where it has any.",
  fields: {
    sheet: sheetField,
    use: described(
      z.optional(z.boolean()),
      "false makes it a sheet as any other again; true when left out",
    ),
  },
  answers:
    '{"template": its id for plans or reviews, or null, "makes": "plans" or "reviews", "filledCells", "repeatedRows"}',
  example: { do: "template", sheet: "Our plan" },
  run: async ({ sheet, use }) => {
    await (use === false ? stopUsingAsTemplate(sheet) : useAsTemplate(sheet));
    const { sheetName, makes, filledCells, repeatedRows } = await checkTemplate(sheet);
    const found = (await actions.listTemplates(makes)).find(({ name }) => name === sheetName);
    return { result: { template: found?.id ?? null, makes, filledCells, repeatedRows } };
  },
});
