export interface AddInContextOptions {
  readonly controlId: string;
  readonly documentUrl: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly requirementSets: Readonly<Record<string, string>>;
}

export const excelForTheWeb = 16;

/** The answer to the first question of every add-in: where am I, and what can this host do? */
export function addInContext(options: AddInContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: options.controlId,
    _appName: excelForTheWeb,
    _appVersion: "16.0.18000.40000",
    _hostFullVersion: "16.0.18000.40000",
    _appMinorVersion: 1,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: Object.entries(options.settings),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: "workbench",
    _initialDisplayMode: 0,
    _featureGates: {},
    _requirementMatrix: JSON.stringify(options.requirementSets),
  };
}
