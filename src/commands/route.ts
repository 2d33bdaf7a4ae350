import type { ProgrammeSheetKind } from "../actions/create-programme-sheet";

/** The places in the pane that a ribbon button can open; of a sheet of the programme, to make it there. */
export type Route =
  | ProgrammeRoute
  | "home"
  | "data"
  | "scoreAccounts"
  | "whatMoved"
  | "programme"
  | "newPlan"
  | "newReview"
  | "refreshPlans"
  | "ownTemplates"
  | "shareCopy"
  | "portfolio"
  | "functions"
  | "repairFunctions";

type ProgrammeRoute = `programme:${ProgrammeSheetKind}`;

export function isProgrammeRoute(route: Route): route is ProgrammeRoute {
  return route.startsWith("programme:");
}

export function sheetOfRoute(route: ProgrammeRoute): ProgrammeSheetKind {
  return route.slice("programme:".length) as ProgrammeSheetKind;
}

/** The page carries several bundles, so what they share hangs on the window, not on a module. */
interface RouteBoard {
  pending: Route | null;
  readonly listeners: Set<(route: Route) => void>;
}

const boardKey = Symbol.for("kam.routeBoard");

function board(): RouteBoard {
  const holder = globalThis as unknown as Record<symbol, RouteBoard | undefined>;
  return (holder[boardKey] ??= { pending: null, listeners: new Set() });
}

/** Asks the pane to show a place; kept until the pane is there to listen. */
export function requestRoute(route: Route): void {
  const { listeners } = board();
  if (listeners.size === 0) {
    board().pending = route;
    return;
  }
  listeners.forEach((listener) => listener(route));
}

/** Calls the listener for each place asked for, the one still waiting first. Returns how to stop. */
export function onRoute(listener: (route: Route) => void): () => void {
  const { listeners, pending } = board();
  listeners.add(listener);
  if (pending !== null) {
    board().pending = null;
    listener(pending);
  }
  return () => {
    listeners.delete(listener);
  };
}
