/**
 * The requirement sets that the workbench stands for. A set is named only when everything in it
 * that an add-in like ours may use is really there; a member that is missing all the same is
 * refused by name.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.13",
  // From 1.9 on the runtime answers invocations as arrays, the one form that the bridge reads.
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  AddinCommands: "1.3",
  RichApiRuntime: "1.1",
  RichApiRuntimeFlag: "1.2",
  Settings: "1.1",
};

export interface AddInContextOptions {
  readonly controlId: string;
  readonly documentUrl: string;
  readonly settings: Readonly<Record<string, string>>;
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
    _requirementMatrix: JSON.stringify(requirementSets),
  };
}
