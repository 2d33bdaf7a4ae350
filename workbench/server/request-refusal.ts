/** Why a request is not answered, as the status and the sentence that go back. */
export class RequestRefusal extends Error {
  readonly status: number;

  constructor(status: number, sentence: string) {
    super(sentence);
    this.name = "RequestRefusal";
    this.status = status;
  }
}
