import type { AccountFacts } from "../domain/plan/account-facts";
import { recommendCadence } from "../domain/plan/recommended-cadence";
import { choices } from "./templates/choices";

/** A ticket open for longer counts as a risk. */
const oldTicketDays = 30;

/** The review cadence recommended for an account, as its sheets show it. */
export function cadenceFor({ asOf, profile, standing, tickets }: AccountFacts): {
  readonly word: string;
  readonly sentence: string;
} {
  const team = [profile.accountManager, profile.backup, profile.executiveSponsor];
  const { cadence, reason } = recommendCadence({
    rank: standing?.rank ?? null,
    outOf: standing?.outOf ?? null,
    openRisks: tickets.filter(
      ({ opened, closed }) => closed === null && asOf - opened > oldTicketDays,
    ).length,
    teamSize: team.filter((person) => person !== null).length,
  });
  const word = choices.cadence.find((choice) => choice.toLowerCase() === cadence) ?? cadence;
  return { word, sentence: `${word}: ${reason}` };
}
