import type {
  KeptRatings,
  MaturityOverTime,
  ProgrammeFacts,
} from "../../domain/programme/programme-facts";
import type { ClosedCells } from "../closed-cells";
import type { SheetContent } from "../template/content";
import { principles } from "../templates/maturity-template";

function meanOf(ratings: KeptRatings["ratings"]): number | null {
  const known = ratings.filter((rating) => rating !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

function numberOf(cell: unknown): number | null {
  return typeof cell === "number" ? cell : null;
}

/** What a standing sheet has kept of earlier days, and what it says today. */
export function maturityOverTime({ lists }: ClosedCells, today: number): MaturityOverTime {
  const { headings = [], rows = [] } = lists["principles"] ?? {};
  const [name, counts] = [headings.indexOf("Principle"), headings.indexOf("Counts")];
  const rated = new Map(rows.map((row) => [row[name], numberOf(row[counts])]));
  const now = principles.map((principle) => rated.get(principle.name) ?? null);
  const history = lists["history"] ?? { headings: [], rows: [] };
  const placeOf = (heading: string): number => history.headings.indexOf(heading);
  const earlier = history.rows.flatMap((row): readonly KeptRatings[] => {
    const day = numberOf(row[placeOf("Day")]);
    if (day === null || day === today) return [];
    return [
      { day, ratings: principles.map((principle) => numberOf(row[placeOf(principle.name)])) },
    ];
  });
  const isRated = now.some((rating) => rating !== null);
  return {
    kept: isRated ? [...earlier, { day: today, ratings: now }] : earlier,
    before: earlier.filter(({ day }) => day < today).at(-1) ?? null,
  };
}

/** The fifteen principles and four questions, with what was rated the last time. */
export function maturityContent({ maturity }: ProgrammeFacts): SheetContent {
  const { kept, before } = maturity ?? { kept: [], before: null };
  return {
    sheetName: "Maturity",
    title: "Maturity of key account management",
    subtitle: "",
    fields: {},
    additions: {
      principles: Object.fromEntries(
        principles.map(({ name }, at) => [name, { before: before?.ratings[at] ?? null }]),
      ),
    },
    lists: {
      history: kept.map(({ day, ratings }) => ({
        key: String(day),
        cells: {
          day,
          mean: meanOf(ratings),
          rated: ratings.filter((rating) => rating !== null).length,
          ...Object.fromEntries(ratings.map((rating, at) => [`kept${at + 1}`, rating])),
        },
      })),
    },
    fedBy: { history: "earlier days" },
  };
}
