import type { SheetPlan } from "./sheet-plan";

/** What one section adds to a sheet. */
export type SheetPart = Partial<
  Pick<
    SheetPlan,
    | "blocks"
    | "formats"
    | "tables"
    | "names"
    | "validations"
    | "conditionalFormats"
    | "charts"
    | "drawing"
    | "links"
  >
> & {
  readonly rowHeights?: NonNullable<SheetPlan["rowHeights"]>;
  readonly hiddenRows?: NonNullable<SheetPlan["hiddenRows"]>;
};

/** One part that holds what all of them hold, in their order; a sheet has one drawing. */
export function joinParts(
  parts: readonly SheetPart[],
): Required<Omit<SheetPart, "drawing">> & Pick<SheetPart, "drawing"> {
  const drawing = parts.find((part) => part.drawing !== undefined)?.drawing;
  return {
    ...(drawing === undefined ? {} : { drawing }),
    blocks: parts.flatMap((part) => part.blocks ?? []),
    formats: parts.flatMap((part) => part.formats ?? []),
    tables: parts.flatMap((part) => part.tables ?? []),
    names: parts.flatMap((part) => part.names ?? []),
    validations: parts.flatMap((part) => part.validations ?? []),
    conditionalFormats: parts.flatMap((part) => part.conditionalFormats ?? []),
    charts: parts.flatMap((part) => part.charts ?? []),
    links: parts.flatMap((part) => part.links ?? []),
    rowHeights: parts.flatMap((part) => part.rowHeights ?? []),
    hiddenRows: parts.flatMap((part) => part.hiddenRows ?? []),
  };
}
