/** How much say somebody has in the customer's decision. */
export type Influence = "high" | "middle" | "low" | "unknown";

/** How well we know somebody. */
export type Contact = "none" | "inContact" | "trusted" | "unknown";

/** The bands of the map from the top, and its columns from the left. */
export const influences: readonly Influence[] = ["high", "middle", "low", "unknown"];
export const contacts: readonly Contact[] = ["none", "inContact", "trusted", "unknown"];

const influenceOfRoles: Readonly<Record<string, Influence>> = {
  decider: "high",
  approver: "high",
  buyer: "high",
  influencer: "middle",
  gatekeeper: "middle",
  initiator: "low",
  user: "low",
};

/**
 * How much say has somebody of this role? Who decides, approves or buys can stop a purchase; who
 * influences or lets in can turn it; who asks for it or uses it can do neither (the roles of Webster &
 * Wind 1972, "A general model for understanding organizational buying behavior", Journal of Marketing 36).
 */
export function influenceOfRole(role: string | null): Influence {
  return influenceOfRoles[role?.trim().toLowerCase() ?? ""] ?? "unknown";
}

/**
 * How well do we know somebody of this contact level?
 *
 * @param level 0 none, 1 known, 2 in contact, 3 trusted, 4 partner
 */
export function contactOfLevel(level: number | null): Contact {
  if (level === null || !(level >= 0 && level <= 4)) return "unknown";
  if (level < 2) return "none";
  return level < 3 ? "inContact" : "trusted";
}
