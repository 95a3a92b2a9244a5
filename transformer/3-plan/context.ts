import type { Expression, Node, SourceFile, TypeNode } from "typescript";
import type { Method } from "../../runtime/contract/methods.js";
import type { RouteKind } from "../../runtime/contract/route-kinds.js";
import type { SlowPatterns } from "../2-read/constraints/slow-pattern.js";
import { createReader, type Limits, type Origin, type Reader } from "../2-read/reader.js";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.js";
import type { Schema, SourceLocation, TypeTable } from "../schema.js";
import type { Semantics, TypeRef } from "../semantics/semantics.js";
import { createSetBy, type SetBy } from "./outgoing/set-by.js";
import type { DependencyPlan, NeedPlan } from "./plan.js";
import { createDetails, type ReadDetail } from "./thrown/detail.js";
import { createFacts } from "./thrown/facts.js";
import { createThrownBy, type ThrownBy } from "./thrown/thrown-by.js";

/** The parts of the compiler that planning one program uses. */
interface Compiler {
  readonly semantics: Semantics;
  readonly reader: Reader;
  readonly report: Report;
  readonly slowPattern: SlowPatterns;
  /** Absolute path of the project folder. */
  readonly root: string;
  /** How deep types are read, if not to the default limits. */
  readonly limits?: Limits | undefined;
}

/** Reads types that may be unserializable, without reporting errors. */
export interface QuietReading {
  readonly reader: Reader;
  /** @returns `undefined` for a type that cannot be serialized. */
  read(type: TypeRef, origin: Origin): Schema | undefined;
}

/** What planning needs, with what it determines once per program. */
export interface PlanContext extends Compiler {
  readonly thrownBy: ThrownBy;
  readonly setBy: SetBy;
  readonly readDetail: ReadDetail;
  /** Types of other applications are read separately, because a problem in them is not a mistake in the program. */
  quiet(): QuietReading;
  /** The types that have been read that way. */
  readonly quietTypes: TypeTable | undefined;
  /** Whether a problem occurs for the first time. A problem in a dependency is reported with the first route that reaches it. */
  isNew(problem: Diagnostic): boolean;
}

export function createPlanContext(compiler: Compiler): PlanContext {
  const factsOf = createFacts(compiler.semantics);
  const reported = new Set<string>();
  let quiet: QuietReading | undefined;
  return {
    ...compiler,
    thrownBy: createThrownBy(compiler.semantics, factsOf),
    setBy: createSetBy(compiler.semantics, factsOf),
    readDetail: createDetails(compiler),
    quiet() {
      quiet ??= createQuietReading(compiler);
      return quiet;
    },
    get quietTypes() {
      return quiet?.reader.types;
    },
    isNew({ code, location }) {
      const key = `${code} ${location?.file} ${location?.start}`;
      const isNew = !reported.has(key);
      reported.add(key);
      return isNew;
    },
  };
}

/**
 * A reader reports a problem with a type only once, so each type is tried with a new reader. A type that cannot be serialized
 * never reaches the other reader.
 */
function createQuietReading({ semantics, limits, slowPattern }: Compiler): QuietReading {
  const silent = () => {};
  const options = { limits, slowPattern };
  const reader = createReader(semantics, silent, options);
  return {
    reader,
    read(type, origin) {
      let problems = 0;
      createReader(semantics, () => void problems++, options).read(type, origin);
      return problems > 0 ? undefined : reader.read(type, origin);
    },
  };
}

/** The context while one route is planned. */
export interface RouteContext extends PlanContext {
  /** Absent if what is planned does not belong to a route of its own. */
  readonly routeKind?: RouteKind;
  readonly method: Method;
  /** As written in the route call. */
  readonly path: string;
  /** With the prefix of its own app or router. Names in the prefix are path parameters as well. */
  readonly template: string;
  /** The file whose location determines the path, if the route does not state one. */
  readonly impliedBy?: string | undefined;
  /** Whether `template` is the entire path. A router may be included under a prefix with more names. */
  readonly complete: boolean;
  /** `GET /items/:id`, the first step of every trail, or `GET …/:id` if a prefix may be added. */
  readonly label: string;
  /** Why a parameter is read: the label, followed by the dependencies that lead to it. */
  readonly trail: readonly string[];
  /** Plans the function of a `Depends`. It is passed in because the parameters of that function must be planned as well. */
  readonly planNeed: PlanNeed;
  /** The module that the code is generated into. */
  readonly file: SourceFile;
  /** The dependency whose parameters are read, and the declarations that lead to it. */
  readonly within?: Within;
  /** Whether no body may be read here, for any method: in guards of apps and routers, and without a request. */
  readonly bodiless?: true;
  /** Set if there is no request. Describes what is resolved without one. */
  readonly withoutRequest?: string;
}

/** The dependency that a parameter belongs to. */
export interface Within {
  readonly name: string;
  readonly kind: DependencyPlan["kind"];
  readonly scope: NeedPlan["scope"];
  /** From the outermost to the innermost, to detect a cycle. */
  readonly passed: readonly { readonly declaration: Node; readonly name: string }[];
}

export type PlanNeed = (
  callee: Callee,
  options: Omit<NeedPlan, "dependency">,
  use: Use,
  context: RouteContext,
) => NeedPlan | undefined;

/** A function that is used as a dependency. */
export interface Callee {
  /** As written in the source. */
  readonly name: string;
  /** The expression that is passed, or the type inside `Depends<typeof f>`. */
  readonly node: Expression | TypeNode;
  readonly reference?: DependencyPlan["reference"];
}

/** Where a dependency is used, for diagnostics. */
export interface Use {
  readonly location: SourceLocation;
  readonly trail: readonly string[];
}
