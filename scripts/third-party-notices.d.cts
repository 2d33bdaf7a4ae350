export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly licenseText: string | null;
  readonly noticeText?: string;
}
export const noticesFile: string;
export function renderNotices(packages: readonly LicensedPackage[]): string;
export function createNotices(ownName: string): () => unknown;
