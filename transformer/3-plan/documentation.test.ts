import { describe, expect, test } from "vitest";
import { operationNotes } from "./jsdoc.js";
import { planned } from "./testing/planned.js";

const location = { file: "app.ts", start: 0, length: 0 };

function documentation(source: string) {
  const { plans, problems } = planned(source);
  expect(problems).toEqual([]);
  return plans.map((plan) => plan.documentation);
}

describe("where documentation comes from", () => {
  test("the comment above the route", () => {
    const [found] = documentation(`
      /**
       * Read one item. By its key,
       * from the store.
       * @tag items
       * @tags a, b
       * @operationId readItem
       * @deprecated use another
       * @hidden
       * @throws {404} No such item
       * @throws {HttpError} something else
       */
      app.get("/", (): string => "");`);
    expect(found).toEqual({
      summary: "Read one item.",
      description: "By its key,\nfrom the store.",
      tags: ["items", "a", "b"],
      operationId: "readItem",
      deprecated: true,
      hidden: true,
      throws: [{ status: 404, description: "No such item" }],
    });
  });

  test("the handler's own comment, the route's first", () => {
    const [found] = documentation(`
      /** From the handler. @tag handler @throws {409} Taken */
      function create(): string { return ""; }
      /** From the route. @throws {404} Gone */
      app.post("/", create);`);
    expect(found).toEqual({
      summary: "From the route.",
      tags: ["handler"],
      throws: [
        { status: 404, description: "Gone" },
        { status: 409, description: "Taken" },
      ],
    });
  });

  test("options win over comments", () => {
    const [found] = documentation(`
      const shared = { tags: ["shared"], deprecated: true } as const;
      /** A comment. @tag comment @deprecated */
      app.get("/", { ...shared, deprecated: false, summary: "An option", description: undefined,
        responses: { 409: { description: "Taken" }, "4xx": {}, ["def" + "ault"]: {} }, extensions: { "x-a": [1, null] }, use: [] }, (): string => "");`);
    expect(found).toMatchObject({
      summary: "An option",
      tags: ["shared"],
      deprecated: false,
      responses: {
        "409": { written: { description: "Taken" } },
        "4XX": { written: {} },
        default: { written: {} },
      },
      extensions: { "x-a": [1, null] },
    });
  });

  test("in a chain each route has its own comment", () => {
    const found = documentation(`
      /** The first. */
      app.get("/", (): string => "")
        /** The second. */
        .post("/", (): string => "")
        .put("/", (): string => "")
        // No documentation.
        .delete("/", (): string => "");`);
    expect(found).toEqual([{ summary: "The first." }, { summary: "The second." }, {}, {}]);
  });

  test("a comment on something else around the route is not the route's", () => {
    expect(documentation(`/** The app. */\nconst same = app.get("/", (): string => "");`)).toEqual([{}]);
  });

  test("@returns describes the usual answer", () => {
    const { plans } = planned(`
      /** @returns {string} The text. */
      app.get("/", (): string | Reply<404, null> => "");`);
    expect(plans[0]?.result.bodies.map((body) => body.description)).toEqual(["The text.", undefined]);
  });
});

describe("summary and description", () => {
  test.each([
    ["", undefined, undefined],
    ["One line", "One line", undefined],
    ["One sentence. And more.", "One sentence.", "And more."],
    ["Uses e.g. the store. More.", "Uses e.g. the store.", "More."],
    ["A sentence over\ntwo lines. More\nlines.", "A sentence over two lines.", "More\nlines."],
    ["No stop\n\nA paragraph.", "No stop", "A paragraph."],
    ["Ends here.\n\n- a\n- b", "Ends here.", "- a\n- b"],
    ["Version 1.2 of it", "Version 1.2 of it", undefined],
    ["Alles gut? Ä.", "Alles gut?", "Ä."],
  ])("%j", (text, summary, description) => {
    const notes = operationNotes({ text, tags: [], external: false });
    expect([notes.summary, notes.description]).toEqual([summary, description]);
  });

  test("@summary leaves all of the text to the description", () => {
    const notes = operationNotes({
      text: "One. Two.",
      tags: [{ name: "summary", text: "Short", location }],
      external: false,
    });
    expect([notes.summary, notes.description]).toEqual(["Short", "One. Two."]);
  });

  test.each([
    ["q Text", "q", "Text"],
    ["q - Text", "q", "Text"],
    ["{string} [q=1] Text", "q", "Text"],
    ["{string} q", "q", undefined],
  ])("@param %s", (text, name, description) => {
    const notes = operationNotes({ text: "", tags: [{ name: "param", text, location }], external: false });
    expect(notes.parameters.get(name)).toBe(description);
  });
});
