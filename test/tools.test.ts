import path from "node:path";
import Anthropic from "@anthropic-ai/sdk";
import { generateText, stepCountIs, type ToolSet } from "ai";
import { MockLanguageModelV3 } from "ai/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import OpenAI from "openai";
import { toStrictJsonSchema } from "openai/lib/transform";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Tool, type Tools, tool, tools } from "../runtime/index.js";
import { sampleProgram } from "./support/sample-program.js";
import { removeFolder, repository, temporaryFolder } from "./support/temporary.js";

const folder = temporaryFolder("tools");
let all: Tools;

beforeAll(async () => {
  const home = path.join(repository, "test/samples/tools");
  const sample = sampleProgram([home])(home);
  expect(sample.problems).toEqual([]);
  sample.emit(folder);
  ({ all } = await import(/* @vite-ignore */ path.join(folder, "src/tools.js")));
});
afterAll(() => removeFolder(folder));

const named = (name: string): Tool => [...all].find((each) => each.name === name) as Tool;

describe("the schema of a tool's arguments", () => {
  /** Values for its parameters, valid and invalid. */
  const VALUES = [
    ...["", "Oslo", "celsius", "told", "2026-01-02T03:04:05Z", "2026-01-02", "1"],
    ...[0, 1, 7, 8, 100, 101, 1.5, -1, 1e300, true, null, [], {}],
    { name: "a", x: 1, y: 2 },
    { x: 1, y: 2, z: 3 },
    { value: 1, children: [{ value: 2, children: [] }] },
    { value: 1, children: [{ value: 2.5, children: [] }] },
  ];

  test.each(["readWeather", "greet", "forget", "sum", "move", "count"])(
    "%s: admits what is decoded, and nothing else",
    async (name) => {
      const { inputSchema, call } = named(name);
      const ajv = addFormats.default(new Ajv2020({ strict: false }));
      const validate = ajv.compile(inputSchema);
      const seen = { right: 0, wrong: 0 };
      const one = ajv.compile({ ...inputSchema, required: [] });
      const value = fc.constantFrom(...VALUES);
      const argument = (of: string) =>
        fc.oneof(fc.constantFrom(...VALUES.filter((each) => one({ [of]: each }))), value);
      const names = Object.keys(inputSchema["properties"] as object);
      const given = fc.record(
        { ...Object.fromEntries(names.map((each) => [each, argument(each)])), other: fc.constant(1) },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(
          fc.oneof({ weight: 9, arbitrary: given as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: value }),
          async (input) => {
            // A missing input means no arguments.
            const sent = input ?? {};
            const { isError } = await call(JSON.stringify(sent));
            expect(isError, JSON.stringify(sent)).toBe(!validate(sent));
            seen[isError ? "wrong" : "right"]++;
          },
        ),
        { numRuns: 600, seed: 7 },
      );
      expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(0);
    },
  );
});

test("a schema is whoever's who asks for it", () => {
  const move = named("move");
  const before = structuredClone(move.inputSchema);
  for (const schema of [
    move.inputSchema,
    move.anthropic().input_schema,
    move.responses({ strict: false }).parameters,
  ])
    (schema["$defs"] as { Place: { required: string[] } }).Place.required.length = 0;
  expect(move.inputSchema).toEqual(before);
});

describe("OpenAI", () => {
  test("takes a tool in chat completions and in responses", () => {
    const chat: OpenAI.Chat.Completions.ChatCompletionTool = named("greet").chatCompletions();
    const responses: OpenAI.Responses.FunctionTool = named("greet").responses();
    const parameters = {
      type: "object",
      properties: { name: { type: "string", description: "{minLength: 1}" } },
      required: ["name"],
      additionalProperties: false,
    };
    const said = { name: "greet", description: "Says hello.", parameters, strict: true };
    expect([chat, responses]).toEqual([
      { type: "function", function: said },
      { type: "function", ...said },
    ]);
  });

  test("is promised strict arguments where that can be, and told why not", () => {
    const weather = named("readWeather");
    const { strict, parameters } = weather.responses();
    const { $schema: _, ...schema } = weather.inputSchema;
    expect([strict, parameters]).toEqual([false, schema]);
    expect(() => weather.chatCompletions({ strict: true })).toThrow(
      new TypeError(
        'readWeather has no schema for strict mode: the whole may leave out "days". Leave the option out, or change the parameter.',
      ),
    );
    expect(named("greet").responses({ strict: false })).toMatchObject({
      strict: false,
      parameters: { properties: { name: { type: "string", minLength: 1 } } },
    });
    for (const each of all) {
      const said = each.responses();
      // The provider's own package has nothing to change.
      if (said.strict) expect(toStrictJsonSchema(said.parameters as never)).toEqual(said.parameters);
    }
  });

  test("a conversation", async () => {
    const arguments_ = ['{"city":"Oslo","days":9}', '{"city":"Oslo"}'];
    const sent: { messages: OpenAI.Chat.Completions.ChatCompletionMessageParam[] }[] = [];
    const client = new OpenAI({
      apiKey: "none",
      maxRetries: 0,
      fetch: async (_, init) => {
        sent.push(JSON.parse(String(init?.body)));
        const written = arguments_[sent.length - 1];
        const call = {
          id: `call_${sent.length}`,
          type: "function",
          function: { name: "readWeather", arguments: written },
        };
        const message = written
          ? { role: "assistant", content: null, tool_calls: [call] }
          : { role: "assistant", content: "Four degrees." };
        return Response.json({
          id: "1",
          object: "chat.completion",
          choices: [{ index: 0, message, finish_reason: "stop" }],
        });
      },
    });
    const messages: OpenAI.Chat.Completions.ChatCompletionMessageParam[] = [
      { role: "user", content: "Oslo?" },
    ];
    const offered = [...all].map((each) => each.chatCompletions());
    for (let turn = 0; turn < 5; turn++) {
      const { choices } = await client.chat.completions.create({ model: "m", messages, tools: offered });
      const message = choices[0]?.message;
      if (!message?.tool_calls) break;
      messages.push(message);
      for (const call of message.tool_calls) {
        if (call.type !== "function") continue;
        const { text } = await all.call(call.function.name, call.function.arguments);
        messages.push({ role: "tool", tool_call_id: call.id, content: text });
      }
    }
    expect(
      sent
        .at(-1)
        ?.messages.filter(({ role }) => role === "tool")
        .map(({ content }) => content),
    ).toEqual([
      "readWeather was not called because its arguments are not valid:\ndays: Input should be less than or equal to 7, got 9",
      '[{"at":"1970-01-01T00:00:00.000Z","degrees":4}]',
    ]);
  });
});

describe("Anthropic", () => {
  test("takes a tool", () => {
    const offered: Anthropic.Tool = named("forget").anthropic();
    expect(offered).toEqual({
      name: "forget",
      description: "Forgets everything.",
      input_schema: { type: "object", properties: {}, additionalProperties: false },
    });
  });

  test("a conversation", async () => {
    const uses = [
      { type: "tool_use", id: "a", name: "fail", input: { how: "told" } },
      {
        type: "tool_use",
        id: "b",
        name: "move",
        input: { place: { name: "a", x: 1, y: 1 }, by: { x: 1, y: 0 } },
      },
    ];
    const client = new Anthropic({
      apiKey: "none",
      maxRetries: 0,
      fetch: async () =>
        Response.json({
          id: "1",
          type: "message",
          role: "assistant",
          content: uses,
          stop_reason: "tool_use",
        }),
    });
    const { content } = await client.messages.create({
      model: "m",
      max_tokens: 1,
      messages: [{ role: "user", content: "Move." }],
      tools: [...all].map((each) => each.anthropic()),
    });
    const results: Anthropic.ToolResultBlockParam[] = [];
    for (const block of content) {
      if (block.type !== "tool_use") continue;
      const { text, isError } = await all.call(block.name, block.input);
      results.push({ type: "tool_result", tool_use_id: block.id, content: text, is_error: isError });
    }
    expect(results.map(({ content: text, is_error }) => [text, is_error])).toEqual([
      ["Try tomorrow", true],
      ['{"name":"a","x":2,"y":1}', false],
    ]);
  });
});

describe("the AI SDK", () => {
  /** What the model receives for its call. */
  async function told(name: string, input: unknown): Promise<unknown> {
    const prompts: unknown[] = [];
    const usage = { inputTokens: { total: 1 }, outputTokens: { total: 1 } } as never;
    const model = new MockLanguageModelV3({
      doGenerate: async ({ prompt }) => {
        prompts.push(prompt.at(-1)?.content);
        const content =
          prompts.length === 1
            ? ([
                { type: "tool-call", toolCallId: "1", toolName: name, input: JSON.stringify(input) },
              ] as const)
            : ([{ type: "text", text: "done" }] as const);
        const finishReason = {
          unified: prompts.length === 1 ? "tool-calls" : "stop",
          raw: undefined,
        } as const;
        return { content: [...content], finishReason, usage, warnings: [] };
      },
    });
    const set: ToolSet = Object.fromEntries([...all].map((each) => [each.name, each.aiSdk()]));
    await generateText({ model, tools: set, prompt: "Go.", stopWhen: stepCountIs(3) });
    const [result] = prompts[1] as { output: { type: string; value: unknown } }[];
    return [result?.output.type, result?.output.value];
  }

  test("takes a tool, and gives the model what it returns", async () => {
    expect(await told("readWeather", { city: "Oslo", since: "2026-01-02T03:04:05Z" })).toEqual([
      "json",
      [{ at: "2026-01-02T03:04:05.000Z", degrees: 4 }],
    ]);
    expect(await told("greet", { name: "Ada" })).toEqual(["text", "Hello, Ada"]);
    expect(await told("forget", {})).toEqual(["text", "Done."]);
  });

  test("tells the model what is wrong with its arguments, or why the tool failed, and no more", async () => {
    expect(await told("readWeather", { days: 1 })).toEqual([
      "error-text",
      expect.stringContaining("Field required"),
    ]);
    expect(await told("fail", { how: "told" })).toEqual(["error-text", "Try tomorrow"]);
    expect(await told("fail", { how: "bug" })).toEqual([
      "error-text",
      "fail failed because of an internal error.",
    ]);
  });
});

describe("what is wrong with a tool", () => {
  test("that was not compiled", () => {
    expect(() => tool((a: string) => a)).toThrow(
      /tool\(f\) at .*tools\.test\.ts:\d+:\d+ was not compiled by Countersign/,
    );
  });

  test("of a name that another one has", () => {
    expect(() => tools([named("sum"), named("greet"), named("sum")])).toThrow(
      'Two tools have the name "sum"',
    );
  });

  test("whose name is only known when it is made", async () => {
    const home = path.join(folder, "named");
    const { writeFiles } = await import("./support/temporary.js");
    writeFiles(home, {
      "src/app.ts": `import { App, tool } from "countersign";
export const named = (name: string, log?: () => void) => tool((a: string): number => a as never, { name, ...(log && { log }) });
export default new App({ title: "T", version: "1" });`,
    });
    const sample = sampleProgram([home])(home);
    expect(sample.problems).toEqual([]);
    const made = await import(/* @vite-ignore */ sample.emit(path.join(home, "out")));
    expect(made.named("to_text").name).toBe("to_text");
    expect(() => made.named("to text")).toThrow(/has the name "to text": models accept up to 64 letters/);
    // Its result does not match its declaration: a fault, which the model must not see.
    const log = vi.fn();
    expect(await made.named("to_text", log).call({ a: "x" })).toEqual({
      isError: true,
      text: "to_text failed because of an internal error.",
    });
    expect(log.mock.calls).toEqual([
      ["The tool to_text (src/app.ts:2) failed", expect.objectContaining({ name: "EncodeError" })],
    ]);
  });

  test("is never rejected, whatever of the project throws on the way", async () => {
    const home = path.join(folder, "thrown");
    const { writeFiles } = await import("./support/temporary.js");
    writeFiles(home, {
      "src/app.ts": `import { App, type Check, ToolError, tool } from "countersign";
export const fails = (text: string): boolean => { throw new TypeError(text); };
export const tells = (text: string): boolean => { throw new ToolError(text); };
export class Price {
  constructor(readonly cents: number) {}
  static fromJSON(text: string): Price { return new Price(Number((undefined as unknown as string[])[text.length])); }
  toJSON(): string { throw new Error(String(this.cents)); }
}
const log = (...all: unknown[]) => void logged.push(all);
export const logged: unknown[][] = [];
export const made = {
  check: tool((a: string & Check<typeof fails>): string => a, { name: "check", log }),
  told: tool((a: string & Check<typeof tells>): string => a, { name: "told", log }),
  comes: tool((a: Price): string => String(a.cents), { name: "comes", log }),
  goes: tool((a: string): Price => new Price(a.length), { name: "goes", log }),
  own: tool((a: string): string => { throw a; }, { name: "own", log }),
};
export default new App({ title: "T", version: "1" });`,
    });
    const sample = sampleProgram([home])(home);
    expect(sample.problems).toEqual([]);
    const { made, logged } = await import(/* @vite-ignore */ sample.emit(path.join(home, "out")));
    for (const name of ["check", "comes", "goes", "own"])
      expect(await made[name].call('{"a":"hidden"}')).toEqual({
        isError: true,
        text: `${name} failed because of an internal error.`,
      });
    expect(logged.map(([said]: [string]) => said.split(" (")[0])).toEqual(
      ["check", "comes", "goes", "own"].map((name) => `The tool ${name}`),
    );
    expect(await made.told.call({ a: "said" })).toEqual({ isError: true, text: "said" });
    // A getter that throws, where the input is a value.
    const input = Object.defineProperty({}, "a", {
      enumerable: true,
      get() {
        throw new Error("hidden");
      },
    });
    expect(await made.own.call(input)).toMatchObject({ isError: true });
  });
});
