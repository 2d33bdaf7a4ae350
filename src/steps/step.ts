import * as z from "zod/mini";
import type { CreatedSheet, Notice } from "../actions/contract";

z.config({ jitless: true });

/** What the steps of one run share. */
export interface StepTools {
  /** Settles when every function in a cell has answered. */
  readonly whenCalculated: () => Promise<void>;
  /** Takes the notes off all cells, where the host does what office.js has no word for. */
  readonly removeNotes?: () => Promise<void>;
  /** What `takeBack` takes back: the sheets that the last step made. */
  lastMade: readonly CreatedSheet[];
}

/** What a step answers when it was carried out. */
export interface StepResult {
  readonly result: object;
  readonly notices?: readonly Notice[];
}

/** One thing that a file of steps can ask for: its fields, what it answers, and how it is done. */
export interface Step {
  readonly name: string;
  /** One sentence for the documentation. */
  readonly summary: string;
  readonly fields: z.ZodMiniObject;
  /** The shape of the result, as the documentation shows it. */
  readonly answers: string;
  /** A step as it stands in a file, for the documentation. */
  readonly example: object;
  readonly run: (fields: never, tools: StepTools) => Promise<StepResult>;
}

/** Ties the fields of a step to what carries it out. */
export function defineStep<Shape extends z.core.$ZodLooseShape>(step: {
  readonly name: string;
  readonly summary: string;
  readonly fields: Shape;
  readonly answers: string;
  readonly example: object;
  readonly run: (
    fields: z.infer<z.ZodMiniObject<Shape, z.core.$strict>>,
    tools: StepTools,
  ) => Promise<StepResult>;
}): Step {
  return { ...step, fields: z.strictObject(step.fields) as unknown as z.ZodMiniObject };
}

/** A field that the contract names and that no version of the add-in takes yet. */
export function notThereYet(): z.ZodMiniOptional<z.ZodMiniNever> {
  return z.optional(z.never().check(z.describe("not there yet")));
}

export function described<Schema extends z.ZodMiniType>(schema: Schema, text: string): Schema {
  return schema.check(z.describe(text)) as Schema;
}

const name = z.string().check(z.minLength(1));

/** The name of a sheet. */
export const sheetField = described(name, "the name of a sheet");

export const text = name;
