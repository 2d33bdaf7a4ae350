/** @jest-environment jsdom */
import { draftStorage } from "../../../src/taskpane/draft/draft-storage";

afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
});

test("a draft outlives the pane that wrote it", () => {
  draftStorage("p|", "book.xlsx", "score").write({ weight: 40 });
  expect(draftStorage("p|", "book.xlsx", "score").read()).toEqual({ weight: 40 });
});

test("drafts of two workbooks, two flows and two partitions stay apart", () => {
  draftStorage("p|", "book.xlsx", "score").write(1);
  expect(draftStorage("p|", "other.xlsx", "score").read()).toBeNull();
  expect(draftStorage("p|", "book.xlsx", "plan").read()).toBeNull();
  expect(draftStorage("q|", "book.xlsx", "score").read()).toBeNull();
});

test("where storage is blocked the draft lives as long as the pane", () => {
  function refuse(): never {
    throw new DOMException("blocked", "SecurityError");
  }
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "removeItem").mockImplementation(refuse);
  const storage = draftStorage("", "blocked.xlsx", "score");
  storage.write({ weight: 40 });
  expect(storage.read()).toEqual({ weight: 40 });
  storage.clear();
  expect(storage.read()).toBeNull();
});

test("a text that is not a draft is no draft", () => {
  localStorage.setItem("kam/draft/score/torn.xlsx", "{torn");
  expect(draftStorage("", "torn.xlsx", "score").read()).toBeNull();
});
