import { ActionError } from "../../actions/contract";
import type { HostFacts } from "../frame/office-facts";

export interface DiagnosticFacts extends HostFacts {
  readonly addInVersion: string;
  readonly browser: string;
  readonly when: string;
}

/**
 * What support needs to know of a failure, and nothing of the workbook: sentences and messages may
 * quote cells, so only codes, kinds and the places in our own code are told.
 */
export function describeFailure(failure: unknown, facts: DiagnosticFacts): string {
  return [
    `Key Account Management ${facts.addInVersion}`,
    `Host: ${facts.host} ${facts.version} on ${facts.platform}`,
    `Browser: ${facts.browser}`,
    `When: ${facts.when}`,
    `Failure: ${kindOf(failure)}`,
    ...codePlaces(failure),
  ].join("\n");
}

function kindOf(failure: unknown): string {
  if (failure instanceof ActionError) {
    return `ActionError ${failure.code}`;
  }
  if (failure instanceof Error) {
    const code = (failure as { code?: unknown }).code;
    return typeof code === "string" ? `${failure.name} ${code}` : failure.name;
  }
  return typeof failure;
}

function codePlaces(failure: unknown): readonly string[] {
  if (!(failure instanceof Error)) {
    return [];
  }
  // A stack begins with the message, which may look like a place itself.
  return (failure.stack ?? "")
    .replace(failure.message, "")
    .split("\n")
    .filter((line) => /^\s*at .*:\d+:\d+\)?$|@.*:\d+:\d+$/.test(line))
    .slice(0, 8)
    .map((line) => `  ${line.trim().replace(/(https?|file):\/\/[^/]*\/([^\s?)]*\/)?/g, "")}`);
}
