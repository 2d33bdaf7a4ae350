/** A file to write back to, where the browser can; Chrome and Edge can. */
export interface WritableFile {
  readonly name: string;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

interface OpenableFile extends WritableFile {
  getFile(): Promise<File>;
}

interface FilePickers {
  showOpenFilePicker?(options: object): Promise<OpenableFile[]>;
  showSaveFilePicker?(options: object): Promise<WritableFile>;
}

const pickers = window as unknown as FilePickers;
const spreadsheet = {
  description: "Excel workbook",
  accept: { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"] },
};
const list = { description: "Text table", accept: { "text/csv": [".csv", ".tsv", ".txt"] } };

export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly writable: WritableFile | null;
}

export async function readChosenFile(
  file: File,
  writable: WritableFile | null = null,
): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), writable };
}

/** Lets the user choose a file to open; null when the choice was given up. */
export async function chooseFile(input: HTMLInputElement): Promise<ChosenFile | null> {
  if (pickers.showOpenFilePicker) {
    const [chosen] = await givenUpAsEmpty(
      pickers.showOpenFilePicker({ types: [spreadsheet, list], multiple: false }),
    );
    return chosen ? readChosenFile(await chosen.getFile(), chosen) : null;
  }
  const file = await new Promise<File | null>((resolve) => {
    input.value = "";
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
  return file ? readChosenFile(file) : null;
}

/** Lets the user choose where to save; null where the browser only knows downloads, or given up. */
export async function choosePlace(
  suggestedName: string,
): Promise<WritableFile | "given up" | null> {
  if (!pickers.showSaveFilePicker) return null;
  try {
    return await pickers.showSaveFilePicker({ suggestedName, types: [spreadsheet] });
  } catch (error) {
    if (isGivenUp(error)) return "given up";
    throw error;
  }
}

export async function writeTo(file: WritableFile, bytes: Uint8Array): Promise<void> {
  const stream = await file.createWritable();
  await stream.write(bytes);
  await stream.close();
}

export function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function givenUpAsEmpty<T>(choice: Promise<T[]>): Promise<T[]> {
  try {
    return await choice;
  } catch (error) {
    if (isGivenUp(error)) return [];
    throw error;
  }
}

function isGivenUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
