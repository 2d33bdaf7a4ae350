/** What the workbook was called when sharing began; it goes along into the file of another name. */
const key = "kam.share.original";

/** What the workbook is called, and what it was called before; null where that is not known. */
export async function readSavedName(
  context: Excel.RequestContext,
): Promise<{ readonly workbook: string | null; readonly original: string | null }> {
  const { workbook } = context;
  workbook.load("name");
  const setting = workbook.settings.getItemOrNullObject(key).load("value");
  await context.sync();
  const original: unknown = setting.isNullObject ? null : setting.value;
  return {
    workbook: workbook.name === "" ? null : workbook.name,
    original: typeof original === "string" ? original : null,
  };
}

/** Keeps what the workbook is called now. */
export async function rememberSavedName(context: Excel.RequestContext): Promise<void> {
  const { workbook } = await readSavedName(context);
  context.workbook.settings.add(key, workbook ?? "");
  await context.sync();
}
