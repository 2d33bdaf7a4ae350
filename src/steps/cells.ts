import { listInputs } from "../actions/list-inputs";
import { defineStep, sheetField } from "./step";

export const cells = defineStep({
  name: "cells",
  summary:
    "Where on a sheet of ours a person types what, by name, whatever rows and columns were added since.",
  fields: { sheet: sheetField },
  answers:
    '{"cells": {"slots": "B6", "weight:Annual revenue": "K11", "objectives": "B40", "strength:1": "D61", ...}}',
  example: { do: "cells", sheet: "Scoring matrix" },
  run: async ({ sheet }) => ({ result: { cells: await listInputs(sheet) } }),
});
