import type { ComponentFragment } from "./component.js";

/** What fragments refer to in the answer to invalid input. The assembler adds the components. */
export const HTTP_VALIDATION_ERROR = "countersign#HTTPValidationError";
export const VALIDATION_ERROR = "countersign#ValidationError";

/** How many issues a request is answered with, unless the app says otherwise. */
export const ISSUE_LIMIT = 100;

/**
 * FastAPI's two components, so that clients made for its documents work with ours. To the letter, but for `maxItems`:
 * FastAPI's lists have no end.
 */
export const validationComponents = (issueLimit: number): readonly ComponentFragment[] => [
  {
    id: HTTP_VALIDATION_ERROR,
    name: "HTTPValidationError",
    module: "countersign",
    mode: "both",
    schema: {
      properties: {
        detail: { items: { $ref: VALIDATION_ERROR }, maxItems: issueLimit, type: "array", title: "Detail" },
      },
      type: "object",
      title: "HTTPValidationError",
    },
  },
  {
    id: VALIDATION_ERROR,
    name: "ValidationError",
    module: "countersign",
    mode: "both",
    schema: {
      properties: {
        loc: {
          items: { anyOf: [{ type: "string" }, { type: "integer" }] },
          type: "array",
          title: "Location",
        },
        msg: { type: "string", title: "Message" },
        type: { type: "string", title: "Error Type" },
        input: { title: "Input" },
        ctx: { type: "object", title: "Context" },
      },
      type: "object",
      required: ["loc", "msg", "type"],
      title: "ValidationError",
    },
  },
];
