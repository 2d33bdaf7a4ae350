import { z } from "zod";

const parameter = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]*$/i),
  description: z.string().min(1),
  type: z.enum(["any", "string", "number", "boolean"]),
  dimensionality: z.optional(z.enum(["scalar", "matrix"])),
  optional: z.optional(z.literal(true)),
  customEnumId: z.optional(z.string()),
});

const customFunction = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9.]*$/),
  name: z.string(),
  description: z.string().min(1).max(255),
  helpUrl: z.url(),
  parameters: z.array(parameter).min(1),
  options: z.optional(z.strictObject({ cancelable: z.literal(true) })),
  result: z.strictObject({
    type: z.optional(z.enum(["any", "string", "number", "boolean"])),
    dimensionality: z.optional(z.enum(["scalar", "matrix"])),
  }),
});

/** functions.json as Microsoft documents it, as far as we use it; anything else is a mistake. */
export const metadataSchema = z.strictObject({
  $schema: z.optional(z.string()),
  allowErrorForDataTypeAny: z.literal(true),
  functions: z.array(customFunction).min(1),
  enums: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        type: z.literal("string"),
        values: z.array(
          z.strictObject({
            name: z.string(),
            stringValue: z.string(),
            tooltip: z.string().min(1),
          }),
        ),
      }),
    ),
  ),
});

export type Metadata = z.infer<typeof metadataSchema>;
