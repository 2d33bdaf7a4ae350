/** What the pane reads of Office itself, each with what to do where Office does not say. */

function office(): typeof Office | null {
  return typeof Office === "undefined" ? null : Office;
}

/** The locale in which the workbook writes its numbers. */
export function workbookLocale(): string {
  const locale = office()?.context?.contentLanguage || navigator.language || "en-US";
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}

/** Storage of add-ins is shared by host; Office gives each its own corner. */
export function storagePartition(): string {
  return office()?.context?.partitionKey ?? "";
}

/** Keeps the draft of one workbook out of another. */
export function workbookAddress(): string {
  return office()?.context?.document?.url ?? "";
}

export interface OfficeTheme {
  readonly themeId: number | null;
  readonly bodyBackgroundColor: string | null;
}

export function officeTheme(): OfficeTheme {
  const theme = office()?.context?.officeTheme as
    { themeId?: number; bodyBackgroundColor?: string; primaryBackgroundColor?: string } | undefined;
  return {
    themeId: typeof theme?.themeId === "number" ? theme.themeId : null,
    // On the web Office hands its host's own record through, under the host's own names.
    bodyBackgroundColor: theme?.bodyBackgroundColor ?? theme?.primaryBackgroundColor ?? null,
  };
}

export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
}

export function hostFacts(): HostFacts {
  const diagnostics = office()?.context?.diagnostics;
  return {
    host: String(diagnostics?.host ?? "unknown"),
    platform: String(diagnostics?.platform ?? "unknown"),
    version: diagnostics?.version ?? "unknown",
  };
}
