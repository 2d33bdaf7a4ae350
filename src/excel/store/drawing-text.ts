import * as z from "zod/mini";
import type { Drawing } from "../../sheets/sheet-plan";

const flag = z.exactOptional(z.boolean());

/** A drawing as it is kept with a sheet, and in the journal while it changes. */
export const drawingSchema: z.ZodMiniType<Drawing> = z.object({
  height: z.number(),
  boxes: z.array(
    z.object({
      name: z.string(),
      left: z.number(),
      top: z.number(),
      width: z.number(),
      height: z.number(),
      text: z.string(),
      alternativeText: z.string(),
      look: z.object({
        fill: z.nullable(z.string()),
        line: z.nullable(z.string()),
        isDashed: flag,
        isRound: flag,
        fontColor: z.string(),
        fontSize: z.number(),
        isBold: flag,
        align: z.enum(["Left", "Center"]),
      }),
      isMoved: flag,
      isBehind: flag,
    }),
  ),
  connectors: z.array(
    z.object({
      name: z.string(),
      from: z.string(),
      fromSite: z.number(),
      to: z.string(),
      toSite: z.number(),
      kind: z.enum(["Elbow", "Straight"]),
      color: z.string(),
      isDashed: z.boolean(),
      hasArrow: z.boolean(),
    }),
  ),
});
