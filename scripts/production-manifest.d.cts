export const localOrigin: string;
export function productionManifest(xml: string, url: string): string;
