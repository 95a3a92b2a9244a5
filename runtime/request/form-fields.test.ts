import { expect, test } from "vitest";
import { countSteps } from "../../test/support/steps.js";

const URL_ENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=B";
/** About forty are needed. Going through all fields for each issue takes a hundred more. */
const STEPS_A_FIELD = 60;
const encoder = new TextEncoder();

function encoded(fields: readonly string[], type: string): Uint8Array {
  if (type === URL_ENCODED) return encoder.encode(fields.map((name) => `${name}=1`).join("&"));
  const parts = fields.map((name) => `--B\r\nContent-Disposition: form-data; name=${name}\r\n\r\n1\r\n`);
  return encoder.encode(`${parts.join("")}--B--`);
}

const distinct = (count: number) => Array.from({ length: count }, (_, i) => `f${i}`);
const repeated = (count: number) => Array.from({ length: count }, () => "list");

test("five times the fields are five times the steps, and too many of them hardly any", async () => {
  const stepsOf = await countSteps(/\/runtime\/(?:request|generated)\//);
  const { parseForm } = await import("./form-fields.js");
  const { requestLimits } = await import("./limits.js");
  const { given } = await import("../generated/coerce.js");
  const { Issues } = await import("../generated/issues.js");
  const { strict } = await import("../generated/objects.js");
  const { array } = await import("../generated/arrays.js");
  const read = (bytes: Uint8Array, type: string, limit: number) => {
    const issues = new Issues();
    const form = parseForm(bytes, type, requestLimits({ bodyLimit: 10_000_000, fieldLimit: limit }));
    const sent = given(form as never, "form", ["own"], ["list"], []);
    array(sent["list"], issues, "list", (value, list, key) => list.atLeast(Number(value), 3, key));
    strict(sent, issues, {});
    issues.from("body", form);
    return issues.issues;
  };
  for (const type of [URL_ENCODED, MULTIPART])
    for (const fields of [distinct, repeated]) {
      const few = encoded(fields(10_000), type);
      const many = encoded(fields(50_000), type);
      read(few, type, 50_000);
      const steps = await stepsOf(() => read(few, type, 50_000));
      const all = await stepsOf(() => read(many, type, 50_000));
      expect(all).toBeLessThan(6 * steps);
      expect(all).toBeLessThan(STEPS_A_FIELD * 50_000);
      const refused = await stepsOf(() => expect(() => read(many, type, 1000)).toThrow("Too many fields"));
      expect(refused).toBeLessThan(steps);
    }
});
