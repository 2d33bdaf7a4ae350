import { createInterpreter } from "../../../workbench/protocol/interpreter";
import { membersOf } from "../../../workbench/protocol/members";
import { number, optional, text } from "../../../workbench/protocol/parameters";
import type { RequestAction, ObjectPath } from "../../../workbench/protocol/rich-api-request";
import { serverObject, type ServerClass } from "../../../workbench/protocol/server-class";

interface Shelf {
  readonly books: string[];
  steps: number;
}
interface Book {
  readonly shelf: Shelf;
  readonly index: number;
}

const book = membersOf<Book>();
const bookClass: ServerClass<Book> = {
  name: "Book",
  identity: ({ index }) => String(index),
  keptByReference: true,
  scalars: {
    title: book.settable(
      ({ shelf, index }) => shelf.books[index] ?? null,
      text("title"),
      ({ shelf, index }, title) => {
        shelf.books[index] = title;
      },
    ),
    pages: book.value(() => 100),
  },
  navigation: {},
  methods: {},
};
const shelfMembers = membersOf<Shelf>();
const shelfClass: ServerClass<Shelf> = {
  name: "Shelf",
  scalars: { count: shelfMembers.value(({ books }) => books.length) },
  navigation: { itself: (shelf) => serverObject(shelfClass, shelf) },
  items: (shelf) => shelf.books.map((_title, index) => serverObject(bookClass, { shelf, index })),
  methods: {
    add: shelfMembers.method([text("title"), optional(number("copies"))], (shelf, title) => {
      shelf.books.push(title);
      return serverObject(bookClass, { shelf, index: shelf.books.length - 1 });
    }),
    findOrNullObject: shelfMembers.method([text("title")], (shelf, title) => {
      const index = shelf.books.indexOf(title);
      return index < 0 ? null : serverObject(bookClass, { shelf, index });
    }),
  },
};

const root: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const method = (Id: number, Name: string, ...values: (string | number)[]): ObjectPath => ({
  Id,
  ObjectPathType: 3,
  Name,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: values },
});

function execute(actions: readonly RequestAction[], ...paths: readonly ObjectPath[]) {
  const shelf: Shelf = { books: ["A"], steps: 0 };
  const unexpected: unknown[] = [];
  const interpreter = createInterpreter({
    root: serverObject(shelfClass, shelf),
    services: {},
    inOneStep: (run) => {
      shelf.steps += 1;
      run();
    },
    onUnexpected: (error) => unexpected.push(error),
  });
  const run = (list: readonly RequestAction[], known: readonly ObjectPath[]) =>
    interpreter.execute({
      Actions: list,
      ObjectPaths: Object.fromEntries([root, ...known].map((path) => [path.Id, path])),
    });
  return { shelf, unexpected, run, response: run(actions, paths) };
}

describe("the interpreter", () => {
  it("follows a path once, so that what it adds is added once", () => {
    const { shelf, response } = execute(
      [
        { Id: 10, ActionType: 1, ObjectPathId: 2 },
        { Id: 11, ActionType: 1, ObjectPathId: 2 },
        { Id: 12, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["title"] } },
      ],
      method(2, "Add", "B"),
    );
    expect(shelf.books).toEqual(["A", "B"]);
    expect(response.Results.map(({ Value }) => Value)).toEqual([
      { Id: "1" },
      { Id: "1" },
      { Id: "1", Title: "B" },
    ]);
  });

  it("answers null for a null object and everything behind it", () => {
    const behind: ObjectPath = {
      Id: 3,
      ObjectPathType: 4,
      Name: "Anything",
      ParentObjectPathId: 2,
    };
    const { response } = execute(
      [
        { Id: 10, ActionType: 1, ObjectPathId: 2 },
        { Id: 11, ActionType: 2, ObjectPathId: 3 },
      ],
      method(2, "FindOrNullObject", "Z"),
      behind,
    );
    expect(response.Results.map(({ Value }) => Value)).toEqual([null, null]);
    expect(response.Error).toBeUndefined();
  });

  it.each([
    [
      "a property that is not there",
      { Id: 10, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["titel"] } },
      "Book.titel",
    ],
    [
      "setting a misspelt property",
      { Id: 10, ActionType: 4, ObjectPathId: 2, Name: "Titel", ArgumentInfo: { Arguments: ["x"] } },
      "Book.titel",
    ],
    [
      "a method that is not there",
      { Id: 10, ActionType: 3, ObjectPathId: 1, Name: "Burn" },
      "Shelf.burn",
    ],
  ])("refuses %s with its name", (_what, action, name) => {
    const { response } = execute([action], method(2, "FindOrNullObject", "A"));
    expect(response.Error).toMatchObject({ Code: "ApiNotFound", ActionIndex: 0 });
    expect(response.Error?.Message).toContain(name);
  });

  it("refuses to set what can only be read", () => {
    const { response } = execute(
      [{ Id: 10, ActionType: 4, ObjectPathId: 2, Name: "Pages", ArgumentInfo: { Arguments: [1] } }],
      method(2, "FindOrNullObject", "A"),
    );
    expect(response.Error?.Code).toBe("InvalidOperation");
  });

  it.each([
    ["an argument of another type", method(2, "Add", 5), "title"],
    ["too many arguments", method(2, "Add", "B", 1, 2), "at most 2"],
  ])("refuses %s", (_what, path, word) => {
    const { shelf, response } = execute([{ Id: 10, ActionType: 1, ObjectPathId: 2 }], path);
    expect(response.Error?.Code).toBe("InvalidArgument");
    expect(response.Error?.Message).toContain(word);
    expect(shelf.books).toEqual(["A"]);
  });

  it("refuses an action that it does not know", () => {
    const { response } = execute([{ Id: 10, ActionType: 42, ObjectPathId: 1 }]);
    expect(response.Error?.Code).toBe("ApiNotFound");
  });

  it("reads after the writes before it, in a step of its own", () => {
    const { shelf, response } = execute(
      [
        {
          Id: 10,
          ActionType: 4,
          ObjectPathId: 2,
          Name: "Title",
          ArgumentInfo: { Arguments: ["C"] },
        },
        { Id: 11, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["title"] } },
      ],
      method(2, "FindOrNullObject", "A"),
    );
    expect(shelf.steps).toBe(2);
    expect(response.Results[1]?.Value).toEqual({ _Items: [{ Id: "0", Title: "C" }] });
  });

  it("keeps a reference from one request to the next until it is given up", () => {
    const { run, response } = execute(
      [
        { Id: 10, ActionType: 3, ObjectPathId: 2, Name: "_KeepReference" },
        { Id: 11, ActionType: 1, ObjectPathId: 2 },
      ],
      method(2, "FindOrNullObject", "A"),
    );
    const { _ReferenceId } = response.Results[1]?.Value as { _ReferenceId: string };
    const kept: ObjectPath = { Id: 2, ObjectPathType: 6, Name: _ReferenceId };
    const read: RequestAction = {
      Id: 12,
      ActionType: 2,
      ObjectPathId: 2,
      QueryInfo: { Select: ["title"] },
    };
    expect(run([read], [kept]).Results[0]?.Value).toMatchObject({ Title: "A" });
    run(
      [
        {
          Id: 13,
          ActionType: 3,
          ObjectPathId: 1,
          Name: "_RemoveReference",
          ArgumentInfo: { Arguments: [_ReferenceId] },
        },
      ],
      [],
    );
    expect(run([read], [kept]).Error?.Code).toBe("InvalidReference");
  });
});
