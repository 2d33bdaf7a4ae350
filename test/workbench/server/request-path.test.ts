import { readRequestPath } from "../../../workbench/server/request-path";

const refusalOf = (target: string): string => {
  try {
    return `read as ${readRequestPath(target).path}`;
  } catch (error) {
    return (error as Error).message;
  }
};

describe("the path of a request", () => {
  test("is decoded, and the query is kept apart from it", () => {
    const { path, query } = readRequestPath("/a%20b/%C3%BC.html?host=workbench&x=%2F..%2F?");
    expect(path).toBe("/a b/ü.html");
    expect(query.get("host")).toBe("workbench");
    expect(query.get("x")).toBe("/../?");
  });

  test.each(["/%", "/%E0%A4", "/%c0%ae%c0%ae/x", "/%zz", "/%ff"])(
    "that cannot be decoded, %s, is refused and throws nothing else",
    (target) => {
      expect(refusalOf(target)).toBe("The path has a % that does not begin a character in UTF-8.");
    },
  );

  test.each(["//", "//evil.example/x", "https://evil.example/", "*", "", "taskpane.html"])(
    "that is none, '%s', is refused",
    (target) => {
      expect(refusalOf(target)).toBe("The address must be a path that starts with one /.");
    },
  );

  test.each(["/../package.json", "/%2e%2e/package.json", "/help/..%2f..%2fpackage.json", "/.."])(
    "that climbs, %s, is refused whatever its spelling",
    (target) => {
      expect(refusalOf(target)).toBe("The path leads upwards; give it from the root.");
    },
  );

  test.each(["/a%00.html", "/a%0d%0aset-cookie:x", "/%7f", "/..\\package.json", "/a%5c..%5cb"])(
    "with a character that a file system reads in its own way, %s, is refused",
    (target) => {
      expect(refusalOf(target)).toBe("The path has a character that no file here has in its name.");
    },
  );

  test("with dots inside a name stays a name", () => {
    expect(readRequestPath("/a..b/...c").path).toBe("/a..b/...c");
  });
});
