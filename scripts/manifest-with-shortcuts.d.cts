export function withShortcuts(xml: string): string;
