import type { ComponentFragment, Documented } from "./component.js";
import { ISSUE_SCHEMA, type Issue } from "./issue.js";

/** What fragments refer to in the answer to invalid input. The assembler adds the components. */
export const HTTP_VALIDATION_ERROR = "countersign#HTTPValidationError";
export const VALIDATION_ERROR = "countersign#ValidationError";

/** How many issues a request is answered with, unless the app says otherwise. */
export const ISSUE_LIMIT = 100;

/** The answer to invalid input, in FastAPI's shape. */
export interface ValidationAnswer {
  readonly detail: readonly Issue[];
}

/** To the letter FastAPI's two components, but for `maxItems`: its lists have no end. */
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
    } satisfies Documented<ValidationAnswer>,
  },
  {
    id: VALIDATION_ERROR,
    name: "ValidationError",
    module: "countersign",
    mode: "both",
    schema: ISSUE_SCHEMA,
  },
];
