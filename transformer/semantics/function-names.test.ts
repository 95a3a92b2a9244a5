import { expect, test } from "vitest";
import { programOf } from "../../test/support/program.js";

const { semantics } = programOf({
  "src/a.ts": `
import imported, { aliased as here } from "./b.js";
function declared() {}
export default () => {};
const held = () => {}, value = 1, made = wrap(held), again = held, cast = (held as unknown as () => void);
class Class {
  method() {}
  get accessor() { return held; }
  #hidden = held;
  field = function () {};
  text = "text";
  signature?: () => void;
  static "quoted name"() {}
}
const object = { inObject() {}, arrow: () => {}, data: value, of: here, ofImported: imported, through: Class.prototype.method, [\`computed\`]: held, other: { nested: declared } };
declare function wrap<T>(of: T): T;
interface Types { typed(): void }
function takes(parameter: number, limit = 10) { return { parameter, where: parameter, limit }; }
export { object as renamed, declared as exported };
`,
  "src/b.ts": "export default function named() {}\nexport { other as aliased };\nfunction other() {}\n",
});

test.each([
  "declared held again cast wrap takes".split(" "),
  "Class method accessor #hidden field".split(" "),
  ["quoted name", "computed"],
  "inObject arrow of ofImported through nested".split(" "),
  "exported default imported aliased here other".split(" "),
])("%s may be a function of the program", (...names) => {
  expect(names.filter((name) => !semantics.mayBeOwnFunction(name))).toEqual([]);
});

test("data, types, parameters and what packages have are none", () => {
  const names =
    "value made text signature data typed parameter where limit renamed readFileSync resolve".split(" ");
  expect(names.filter((name) => semantics.mayBeOwnFunction(name))).toEqual([]);
});
