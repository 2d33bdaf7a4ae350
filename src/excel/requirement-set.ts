/** Whether this Excel knows an ExcelApi set; whatever lies beyond 1.11 is asked for first. */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
