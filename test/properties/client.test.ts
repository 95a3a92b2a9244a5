import { transformSync } from "esbuild";
import { describe, test } from "vitest";
import { createClientModule } from "../../transformer/client/client-module.js";
import { mapperText } from "../../transformer/client/codec.js";
import { typeText } from "../../transformer/client/type-text.js";
import { typeWriting } from "../../transformer/client/type-writing.js";
import type { Direction } from "../../transformer/schema.js";
import { losesTypes } from "./ambiguity.js";
import { kinds } from "./kinds.js";
import type { Outcome } from "./readings.js";
import { forTypes } from "./runs.js";
import type { Sample } from "./samples/sample.js";
import { samplesOf } from "./samples/samples.js";
import { shown } from "./shown.js";
import { everything, type World } from "./world.js";

/** What a generated client has of a type, made by the compiler and run. */
interface ClientCodec {
  readonly code: string;
  /** What it sends for a value. */
  encode(value: unknown): unknown;
  /** What it makes of what it gets. */
  decode(wire: unknown): unknown;
}

function clientCodec({ schema, types }: World): ClientCodec {
  const nameOf = (id: string, direction: Direction) => `${types.get(id)?.name ?? "Type"}${direction}`;
  const module = createClientModule(types, typeWriting(nameOf));
  const [encode, decode] = (["input", "output"] as const).map((direction) => {
    const text = mapperText(schema, direction, module) ?? "(v: any) => v";
    return `(${text}) as (v: ${typeText(schema, direction, module)}) => unknown`;
  });
  const declared = module.text().replace(/^export /gm, "");
  const code = `${declared}\nreturn { encode: ${encode}, decode: ${decode} };`;
  const javascript = transformSync(`function made() {\n${code}\n}`, { loader: "ts" }).code;
  const made = new Function(`${javascript}\nreturn made();`) as () => Omit<ClientCodec, "code">;
  return { ...made(), code };
}

function taken(what: string, outcome: Outcome): unknown {
  if ("value" in outcome) return outcome.value;
  throw new Error(`${what}: ${outcome.issues.map(({ loc, msg }) => `${loc.join(".")}: ${msg}`).join("; ")}`);
}

function same(what: string, actual: unknown, expected: unknown): void {
  if (shown(actual) !== shown(expected)) throw new Error(`${what}: ${shown(actual)}, not ${shown(expected)}`);
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(kinds))("%s", (_, worlds) => {
  test("what a client gives is what the handler gets, and what the handler returns is what the client gets", () => {
    forTypes(worlds, 20, (world, readings, forSome) => {
      // What has a form of its own in JSON is that form to a client.
      if (everything(world).some(({ kind }) => kind === "toJSON")) return;
      // Where a value is one of two members, which of them it is meant to be is anybody's guess.
      if (losesTypes(world)) return;
      const codec = clientCodec(world);
      const samples = samplesOf(world.schema, { types: world.types, depth: 3, bare: false });
      forSome(samples, 8, (sample: Sample) => {
        try {
          const sent = throughJson(codec.encode(sample.back));
          const got = taken("receiving", readings.decode(sent));
          same("handler", got, sample.back);
          const answered = throughJson(taken("encoding", readings.encode(sample.value)));
          const read = codec.decode(answered);
          same("client", read, taken("decoding", readings.decode(answered)));
        } catch (error) {
          throw new Error(`${String(error)}\n${codec.code}`);
        }
      });
    });
  });
});
