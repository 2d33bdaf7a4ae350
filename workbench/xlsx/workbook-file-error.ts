/** A file that cannot be opened, with a sentence for the person who chose it: what it is, what to do. */
export class WorkbookFileError extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
    this.name = "WorkbookFileError";
  }
}
