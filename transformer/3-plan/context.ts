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

/** The compiler around the planning of one program. */
interface Compiler {
  readonly semantics: Semantics;
  readonly reader: Reader;
  readonly report: Report;
  readonly slowPattern: SlowPatterns;
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** How far types are read, where that is not the usual. */
  readonly limits?: Limits | undefined;
}

/** Reads types that need not be able to travel. */
export interface QuietReading {
  readonly reader: Reader;
  /** @returns `undefined` for a type that cannot travel. */
  read(type: TypeRef, origin: Origin): Schema | undefined;
}

/** What planning needs, with what it finds out once a program. */
export interface PlanContext extends Compiler {
  readonly thrownBy: ThrownBy;
  readonly setBy: SetBy;
  readonly readDetail: ReadDetail;
  /** Types of other applications are read apart: what is wrong with them is no mistake in the program. */
  quiet(): QuietReading;
  /** Those that have been read so. */
  readonly quietTypes: TypeTable | undefined;
  /** Whether a problem is met for the first time: one of a dependency is said with the first route that reaches it. */
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

/** A reader says once what is wrong with a type, so each is tried with a new one: what cannot travel never reaches the other. */
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

/** The same while one route is planned. */
export interface RouteContext extends PlanContext {
  /** Absent where what is planned belongs to no route of its own. */
  readonly routeKind?: RouteKind;
  readonly method: Method;
  /** As written in the route call. */
  readonly path: string;
  /** With the prefix of its own app or router: its names are path parameters too. */
  readonly template: string;
  /** The file whose place says the path, where the route does not write one. */
  readonly impliedBy?: string | undefined;
  /** Whether `template` is all of the path; a router may be included under a prefix with more names. */
  readonly complete: boolean;
  /** `GET /items/:id`, the first step of every trail; `GET …/:id` where more may stand in front. */
  readonly label: string;
  /** How a parameter came to be read: the label, and the dependencies on the way. */
  readonly trail: readonly string[];
  /** Plans the function behind a `Depends`: handed in, since its parameters are planned in turn. */
  readonly planNeed: PlanNeed;
  /** The module the code is generated into. */
  readonly file: SourceFile;
  /** The dependency whose parameters are read, and the declarations passed on the way to it. */
  readonly within?: Within;
  /** Whether nobody may read a body here, whatever the method: in guards of apps and routers, and without a request. */
  readonly bodiless?: true;
  /** Set where there is no request: says what is resolved without one. */
  readonly withoutRequest?: string;
}

/** The dependency around a parameter. */
export interface Within {
  readonly name: string;
  readonly kind: DependencyPlan["kind"];
  readonly scope: NeedPlan["scope"];
  /** From the outside in, to notice a circle. */
  readonly passed: readonly { readonly declaration: Node; readonly name: string }[];
}

export type PlanNeed = (
  callee: Callee,
  options: Omit<NeedPlan, "dependency">,
  use: Use,
  context: RouteContext,
) => NeedPlan | undefined;

/** A function that somebody depends on. */
export interface Callee {
  /** As it was written. */
  readonly name: string;
  /** What is handed over, or what stands in `Depends<typeof f>`. */
  readonly node: Expression | TypeNode;
  readonly reference?: DependencyPlan["reference"];
}

/** Where a dependency is used, for diagnostics. */
export interface Use {
  readonly location: SourceLocation;
  readonly trail: readonly string[];
}
