export const panePolicy: string;
export function paneHeader(others: readonly string[]): string;
