import type { ComponentFragment, Documented } from "./component.js";
import type { Issue } from "./issue.js";
import { VALIDATION_ERROR } from "./validation-error.js";

/** RFC 9457, 3. */
export const PROBLEM_MEDIA = "application/problem+json";

/** What the document refers to if errors are sent as problem details. The assembler adds the components. */
export const PROBLEM_DETAILS = "countersign#ProblemDetails";
export const VALIDATION_PROBLEM = "countersign#ValidationProblem";

/** The members of RFC 9457, 3.1. Further members are allowed, as in its section 3.2. */
export interface ProblemDetails {
  /** `about:blank` if the status says everything (RFC 9457, 4.2.1). */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance?: string;
}

/** The response to invalid input: the issues, in FastAPI's form, as an extension member. */
export interface ValidationProblem extends ProblemDetails {
  readonly detail: string;
  readonly errors: readonly Issue[];
}

const MEMBERS = {
  type: { type: "string", format: "uri-reference", default: "about:blank" },
  title: { type: "string" },
  status: { type: "integer" },
  detail: { type: "string" },
  instance: { type: "string", format: "uri-reference" },
} as const;

export const problemComponents = (issueLimit: number): readonly ComponentFragment[] => [
  {
    id: PROBLEM_DETAILS,
    name: "ProblemDetails",
    module: "countersign",
    mode: "both",
    schema: {
      type: "object",
      properties: MEMBERS,
      required: ["type", "title", "status"],
    } satisfies Documented<ProblemDetails>,
  },
  {
    id: VALIDATION_PROBLEM,
    name: "ValidationProblem",
    module: "countersign",
    mode: "both",
    schema: {
      type: "object",
      properties: {
        ...MEMBERS,
        errors: { type: "array", items: { $ref: VALIDATION_ERROR }, maxItems: issueLimit },
      },
      required: ["type", "title", "status", "detail", "errors"],
    } satisfies Documented<ValidationProblem>,
  },
];
