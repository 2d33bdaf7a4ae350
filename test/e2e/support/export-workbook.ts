import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { Model } from "../../../workbench/engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { openTextFiles, saveWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { sharedData } from "../../support/shared-data";

type Row = Readonly<Record<string, string>>;

/** The rows of a .csv file as they stand there. */
export function rawRows(path: string): readonly Row[] {
  const text = readFileSync(sharedData(path), "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** The .csv files of a folder as they would be pasted, each on a sheet of one workbook. */
export async function workbookOf(folder: string, wanted = /\.csv$/): Promise<Uint8Array> {
  installWorkbench();
  const names = readdirSync(sharedData(folder)).filter((name) => wanted.test(name));
  const opened = openTextFiles(
    names.map((fileName) => ({
      fileName,
      bytes: readFileSync(sharedData(`${folder}/${fileName}`)),
    })),
  );
  const model = new Model(opened.data);
  return saveWorkbookFile(model, opened.connect(model));
}
