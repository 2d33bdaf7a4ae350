/** Why a run cannot begin or end: a file that cannot be read or written, in one sentence. */
export class CannotRun extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CannotRun";
  }
}
