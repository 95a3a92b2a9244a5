import fc from "fast-check";
import { expect, test } from "vitest";
import { type NamedParameter, nameArguments, PARAMETER_PLACES, type ParameterPlace } from "./arguments.js";

const at = (place: ParameterPlace, name: string): NamedParameter => ({ in: place, name });

test.each<[string, Parameters<typeof nameArguments>, ReturnType<typeof nameArguments>]>([
  ["nothing", [[]], { parameters: [] }],
  ["a body alone", [[], ["name", "price"]], { parameters: [] }],
  ["the properties of a body", [[at("path", "id")], ["name"]], { parameters: ["id"] }],
  ["a body that is anything else", [[at("path", "id")], "whole"], { parameters: ["id"], body: "body" }],
  [
    "a property by the name of a parameter",
    [[at("path", "id")], ["id"]],
    { parameters: ["id"], body: "body" },
  ],
  [
    "a parameter called body",
    [[at("query", "body")], "whole"],
    { parameters: ["body"], body: "requestBody" },
  ],
  [
    "a property called body beside others",
    [[at("query", "id")], ["body", "requestBody"]],
    { parameters: ["id"] },
  ],
  [
    "parameters called body and requestBody",
    [[at("query", "body"), at("path", "requestBody")], "whole"],
    { parameters: ["body", "requestBody"], body: "requestBody2" },
  ],
  [
    "one name everywhere, in any order",
    [[at("cookie", "id"), at("header", "id"), at("query", "id"), at("path", "id")]],
    { parameters: ["cookieId", "headerId", "queryId", "id"] },
  ],
  [
    "a name that another would be given",
    [[at("path", "id"), at("query", "id"), at("cookie", "queryId")]],
    { parameters: ["id", "queryId2", "queryId"] },
  ],
  [
    "a property by a name that a parameter was given",
    [[at("path", "id"), at("query", "id")], ["queryId"]],
    { parameters: ["id", "queryId"], body: "body" },
  ],
  [
    "a header's name is not an identifier",
    [[at("query", "x-id"), at("header", "x-id")]],
    { parameters: ["x-id", "headerX-id"] },
  ],
])("%s", (_, [parameters, body], expected) => {
  expect(nameArguments(parameters, body)).toEqual(expected);
});

test("no two members share a name, and the first parameter of a name keeps it", () => {
  const name = fc.constantFrom("id", "body", "requestBody", "queryId", "queryId2", "headerBody", "a");
  const parameter = fc.record({ in: fc.constantFrom(...PARAMETER_PLACES), name });
  const key = (each: NamedParameter) => `${each.in} ${each.name}`;
  fc.assert(
    fc.property(
      fc.uniqueArray(parameter, { selector: key }),
      fc.option(fc.oneof(fc.uniqueArray(name), fc.constant("whole" as const)), { nil: undefined }),
      (parameters, body) => {
        const names = nameArguments(parameters, body);
        const beside = body === undefined || body === "whole" || names.body !== undefined ? [] : body;
        const members = [...names.parameters, ...beside, ...(names.body === undefined ? [] : [names.body])];
        expect(new Set(members).size).toBe(members.length);
        for (const one of new Set(parameters.map((each) => each.name))) {
          const first = PARAMETER_PLACES.find((place) =>
            parameters.some((each) => each.in === place && each.name === one),
          );
          const index = parameters.findIndex((each) => each.in === first && each.name === one);
          expect(names.parameters[index]).toBe(one);
        }
        if (body === "whole") expect(names.body).toBeDefined();
      },
    ),
  );
});
