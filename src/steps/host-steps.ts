import * as z from "zod/mini";
import { dayField } from "./period-field";
import { defineStep, described } from "./step";

/** What the host that runs the steps does itself, once the step was found to be well-formed. */
export const clock = defineStep({
  name: "clock",
  summary: "Sets what today is, for the add-in and for TODAY() in cells, in the steps after it.",
  fields: { today: dayField },
  answers: '{"today"}',
  example: { do: "clock", today: "2026-11-26" },
  run: async ({ today }) => ({ result: { today } }),
});

export const profile = defineStep({
  name: "profile",
  summary: "Which Excel the host stands for; as the first step only.",
  fields: {
    excel: described(
      z.enum(["2021", "2024", "365", "web"]),
      "Excel LTSC 2021 or 2024, Microsoft 365, or Excel on the web",
    ),
  },
  answers: '{"excel"}',
  example: { do: "profile", excel: "2021" },
  run: async ({ excel }) => ({ result: { excel } }),
});
