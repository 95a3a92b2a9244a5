import type { ComponentFragment, Documented } from "./component.js";
import { ISSUE_SCHEMA, type Issue } from "./issue.js";

/** What fragments refer to in the response to invalid input. The assembler adds the components. */
export const HTTP_VALIDATION_ERROR = "countersign#HTTPValidationError";
export const VALIDATION_ERROR = "countersign#ValidationError";

/** The maximum number of issues in a response, unless the app sets another. */
export const ISSUE_LIMIT = 100;

/** The response to invalid input, in FastAPI's shape. */
export interface ValidationAnswer {
  readonly detail: readonly Issue[];
}

/** FastAPI's two components verbatim, except for `maxItems`: its lists have no limit. */
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
