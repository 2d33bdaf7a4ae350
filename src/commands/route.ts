import type { Notice } from "../actions/contract";
import type { ProgrammeSheetKind } from "../actions/create-programme-sheet";

/** The places in the pane that the ribbon, the menu of a cell or a shortcut can open. */
type Place =
  | "home"
  | "data"
  | "scoreAccounts"
  | "whatMoved"
  | "explain"
  | "programme"
  | "newPlan"
  | "newReview"
  | "refreshPlans"
  | "ownTemplates"
  | "shareCopy"
  | "portfolio"
  | "functions"
  | "repairFunctions";

/** A place, or one for something: a matrix, an account, or a sheet of the programme to make. */
export type Route =
  | Place
  | `whatMoved:${string}`
  | `explain:${string}`
  | `newPlan:${string}`
  | `programme:${ProgrammeSheetKind}`;

/** The place of a route, and what it is asked for; null where that is left to the place. */
export function placeOf(route: Route): { readonly place: Place; readonly about: string | null } {
  const colon = route.indexOf(":");
  if (colon < 0) return { place: route as Place, about: null };
  return { place: route.slice(0, colon) as Place, about: route.slice(colon + 1) };
}

/** Shows a place, and what the button that led there has to say. */
export type RouteListener = (route: Route, said?: readonly Notice[]) => void;

/** The page carries several bundles, so what they share hangs on the window, not on a module. */
interface RouteBoard {
  pending: { readonly route: Route; readonly said: readonly Notice[] } | null;
  readonly listeners: Set<RouteListener>;
}

const boardKey = Symbol.for("kam.routeBoard");

function board(): RouteBoard {
  const holder = globalThis as unknown as Record<symbol, RouteBoard | undefined>;
  return (holder[boardKey] ??= { pending: null, listeners: new Set() });
}

/** Asks the pane to show a place; kept until the pane is there to listen. */
export function requestRoute(route: Route, said: readonly Notice[] = []): void {
  const { listeners } = board();
  if (listeners.size === 0) {
    board().pending = { route, said };
    return;
  }
  listeners.forEach((listener) => listener(route, said));
}

/** Calls the listener for each place asked for, the one still waiting first. Returns how to stop. */
export function onRoute(listener: RouteListener): () => void {
  const { listeners, pending } = board();
  listeners.add(listener);
  if (pending !== null) {
    board().pending = null;
    listener(pending.route, pending.said);
  }
  return () => {
    listeners.delete(listener);
  };
}
