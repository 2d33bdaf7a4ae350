import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

describe("custom XML parts", () => {
  it.each([
    ["no element", "just text"],
    ["two roots", "<a/><b/>"],
    ["a tag that is not closed", "<a><b></a>"],
    ["an ampersand on its own", "<a>R & D</a>"],
    ["an entity that nobody defined", "<a>&euro;</a>"],
    ["an attribute without quotes", "<a b=c/>"],
    ["an attribute twice", '<a b="1" b="2"/>'],
    ["a prefix without a name space", "<k:a/>"],
    ["a control character", "<a>\u0001</a>"],
    ["a lone surrogate", "<a>\ud800</a>"],
    ["a text behind the root", "<a/>text"],
    ["nothing", ""],
  ])("would be taken with %s", async (_what, xml) => {
    const added = await refusalOf(() =>
      run(async (context) => {
        context.workbook.customXmlParts.add(xml);
        await context.sync();
      }),
    );
    const changed = await refusalOf(() =>
      run(async (context) => {
        const part = context.workbook.customXmlParts.add("<a/>");
        await context.sync();
        part.setXml(xml);
        await context.sync();
      }),
    );
    expect([added, changed].map((text) => text.split(":")[0])).toEqual([
      "InvalidArgument",
      "InvalidArgument",
    ]);
  });

  it("would be refused although it is well-formed", async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?><!-- kept --><k:a xmlns:k="urn:kam" b="&lt;&#65;"><![CDATA[<>&]]>ä</k:a>';
    const found = await run(async (context) => {
      const part = context.workbook.customXmlParts.add(xml);
      part.load("namespaceUri");
      const text = part.getXml();
      await context.sync();
      return [part.namespaceUri, text.value];
    });
    expect(found).toEqual(["urn:kam", xml]);
  });

  it("would be answered although they are more than 5 MB together", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const text = "x".repeat(3 * 1024 * 1024);
        const first = context.workbook.customXmlParts.add(`<a>${text}</a>`);
        await context.sync();
        const second = context.workbook.customXmlParts.add(`<b>${text}</b>`);
        await context.sync();
        first.getXml();
        second.getXml();
        await context.sync();
      }),
    );
    expect(refusal).toContain("ResponsePayloadSizeLimitExceeded");
  });
});

describe("Undo", () => {
  it("would take back what an add-in stored together with the cells", async () => {
    await run(async (context) => {
      context.workbook.customXmlParts.add('<record xmlns="urn:undo"/>');
      context.workbook.settings.add("undo", 1);
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["written"]];
      await context.sync();
    });
    host.current().model.dispatch("REQUEST_UNDO");
    const found = await run(async (context) => {
      const part = context.workbook.customXmlParts.getByNamespace("urn:undo").getCount();
      const setting = context.workbook.settings.getItemOrNullObject("undo");
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return [part.value, setting.isNullObject, cell.values[0]?.[0]];
    });
    expect(found).toEqual([1, false, ""]);
  });

  it("would bring back what an add-in has deleted", async () => {
    await run(async (context) => {
      context.workbook.settings.getItem("undo").delete();
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["again"]];
      await context.sync();
    });
    const { model } = host.current();
    model.dispatch("REQUEST_UNDO");
    model.dispatch("REQUEST_REDO");
    const isGone = await run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject("undo");
      await context.sync();
      return setting.isNullObject;
    });
    expect(isGone).toBe(true);
  });
});
