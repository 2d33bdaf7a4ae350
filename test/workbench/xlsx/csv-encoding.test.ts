import { decodedCsv } from "../../../workbench/xlsx/csv-encoding";

const text = "Account;Ort\nMüller;Köln\n";

function utf16(content: string, isLittleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(content, "utf16le");
  return new Uint8Array(isLittleEndian ? bytes : bytes.swap16());
}

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

test.each([
  ["UTF-8", utf8(text)],
  ["UTF-8 with a mark", utf8(`\ufeff${text}`)],
  ["UTF-16 little-endian with a mark", utf16(`\ufeff${text}`, true)],
  ["UTF-16 big-endian with a mark", utf16(`\ufeff${text}`, false)],
  ["UTF-16 little-endian without", utf16(text, true)],
  ["UTF-16 big-endian without", utf16(text, false)],
])("%s is read without a remark (case C25)", (_, bytes) => {
  expect(decodedCsv(bytes, "t.csv")).toEqual({ text, remarks: [] });
});

test("UTF-16 of other letters than western ones is told by its separators", () => {
  const greek = "Πελάτης;Πόλη\nΑλφα;Αθήνα\n";
  expect(decodedCsv(utf16(greek, true), "t.csv").text).toBe(greek);
});

test("what is not UTF-8 is read as Windows Western European, and says so", () => {
  const bytes = new Uint8Array([...utf8("Name\nM"), 0xfc, ...utf8("ller "), 0x80]);
  const read = decodedCsv(bytes, "t.csv");
  expect(read.text).toBe("Name\nMüller €");
  expect(read.remarks.join()).toMatch(/not in UTF-8/);
});

test("one broken byte does not turn a UTF-8 file into a Western European one", () => {
  const bytes = new Uint8Array([...utf8("Müller;Köln;Düren;Jülich;Größe;x"), 0xff]);
  expect(decodedCsv(bytes, "t.csv")).toEqual({
    text: "Müller;Köln;Düren;Jülich;Größe;x\ufffd",
    remarks: [],
  });
});

test.each([
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]],
  ["zeros within a text", [...utf8("a,b\n1,"), 0, 0, 1, ...utf8("2\n")]],
  ["signs below the blank", [...utf8("a,b\n"), 1, 2, 3, 4, 5, 6]],
])("%s is refused in words", (_, bytes) => {
  expect(() => decodedCsv(new Uint8Array(bytes), "t.csv")).toThrow(
    /t\.csv holds bytes that are no/,
  );
});
