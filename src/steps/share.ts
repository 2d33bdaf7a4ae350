import * as z from "zod/mini";
import { shareCopy } from "../actions/share-copy";
import { defineStep, described, text } from "./step";

export const share = defineStep({
  name: "share",
  summary:
    "Makes the workbook that is written the shared copy: the sheets that are named, in a spreadsheet's own functions or as values; all other sheets and all that is kept beside the cells is gone. The input stays as it is; steps after it see the copy.",
  fields: {
    sheets: described(z.array(text).check(z.minLength(1)), "the sheets that go along"),
    program: described(
      z.optional(z.enum(["any", "dynamic"])),
      '"any" (when left out): for every spreadsheet program; "dynamic": for Excel 2021 and later, where formulas with dynamic arrays stay',
    ),
  },
  answers:
    '{"sheets": [names], "gone": [names], "staying": formulas as they were, "native": said in own functions, "values": as values, "formulas": [{"cell", "fate": "native" or "value", "words"}]}',
  example: { do: "share", sheets: ["Plan Ostermark Marine"] },
  run: async ({ sheets, program = "any" }, tools) => {
    await tools.whenCalculated();
    const shared = await shareCopy(
      { sheets, program },
      tools.removeNotes === undefined ? {} : { removeNotes: tools.removeNotes },
    );
    tools.lastMade = [];
    await tools.whenCalculated();
    const { gone, staying, native, values, formulas, notices } = shared;
    return { result: { sheets, gone, staying, native, values, formulas }, notices };
  },
});
