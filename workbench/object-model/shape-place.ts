import { RichApiError } from "../protocol/rich-api-error";
import type { KeptShape } from "../shapes/kept-shape";
import { change, refuseProtected } from "./change";
import { getFact, setFact } from "./facts";
import type { WorkbookSession } from "./workbook-session";

export interface ShapePlace {
  readonly session: WorkbookSession;
  readonly sheetId: string;
  readonly figureId: string;
}

/** The shapes on a sheet from the one behind to the one in front; charts are not among them. */
export function shapesOnSheet(session: WorkbookSession, sheetId: string): readonly ShapePlace[] {
  const order = ({ figureId }: ShapePlace): number =>
    getFact(session.model, "shape", figureId)?.order ?? 0;
  return session.getters
    .getFigures(sheetId)
    .filter(({ id }) => getFact(session.model, "shape", id))
    .map(({ id }) => ({ session, sheetId, figureId: id }))
    .sort((first, second) => order(first) - order(second));
}

export function isShapeThere({ session, sheetId, figureId }: ShapePlace): boolean {
  return (
    session.getters.getFigure(sheetId, figureId) !== undefined &&
    getFact(session.model, "shape", figureId) !== undefined
  );
}

export function shapeFact(place: ShapePlace): KeptShape {
  const fact = getFact(place.session.model, "shape", place.figureId);
  if (!fact || !isShapeThere(place)) throw new RichApiError("ItemNotFound");
  return fact;
}

export function updateShape(place: ShapePlace, changes: Partial<KeptShape>): void {
  const { session, sheetId, figureId } = place;
  refuseProtected(session, sheetId);
  setFact(session.model, "shape", figureId, { ...shapeFact(place), ...changes });
}

export function deleteShape(place: ShapePlace): void {
  const { session, sheetId, figureId } = place;
  shapeFact(place);
  change(session, { type: "DELETE_FIGURE", sheetId, figureId });
}
