import type { CallExpression, Expression, NewExpression, Node, SourceFile } from "typescript";
import {
  DOCUMENT_OPTIONS,
  type DocumentOptions,
  documentInfo,
} from "../../runtime/assembly/document-info.js";
import {
  APP_OPERATION_OPTIONS,
  OPERATION_OPTIONS,
  type OperationOptions,
  pickOptions,
} from "../../runtime/contract/operation-options.js";
import { type Binding, bindingOf, chainStart, functionOf } from "../1-discover/binding.js";
import { isMethod, receiverOf } from "../1-discover/calls.js";
import { creationOptions } from "../1-discover/creation-options.js";
import type { Discovery } from "../1-discover/discovery.js";
import { callLocation } from "../1-discover/location.js";
import { optionProblems } from "../1-discover/option-problems.js";
import { methodCall } from "../1-discover/routes.js";
import { shortText } from "../1-discover/short-text.js";
import { staticOptions, writtenOption } from "../1-discover/static-options.js";
import { staticValue } from "../1-discover/static-value.js";
import { notFollowed, unknownOption } from "../1-discover/unfollowed.js";
import { unknownNames, unknownNamesOfCreation } from "../1-discover/unknown-names.js";
import { type WrittenDocuments, writtenDocuments } from "../1-discover/written-documents.js";
import { writtenHealth } from "../1-discover/written-health.js";
import { prefixDiagnostic, slowPathDiagnostics } from "../3-plan/path-diagnostics.js";
import { allKinds } from "../calls/calls.js";
import { CS3004, CS3020 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json, SourceLocation } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import { locationOf } from "../semantics/location.js";
import type { Semantics } from "../semantics/semantics.js";
import type { Beside, Inclusion, Registration, Registrations, Site } from "./registration.js";

/** The options of an app that the document shows, except those that are read separately. */
const OF_DOCUMENT = DOCUMENT_OPTIONS.filter((name) => name !== "documents" && name !== "health");

const ROUTE: ReadonlySet<string> = new Set(["route"]);
const BESIDE: readonly Beside["kind"][] = ["mount", "frontend", "mcp"];

/**
 * The apps and routers of a program and which includes which. Only those are found that have a route or an inclusion, or that are
 * a default export: no other can matter to a document.
 * @param files the program's own source files, in the program's order.
 */
export function discoverRegistrations(files: readonly SourceFile[], discovery: Discovery): Registrations {
  const { semantics } = discovery;
  const bindings = new Map<string, Binding>();
  const inclusions: { parent: string; inclusion: Inclusion }[] = [];
  const others: { parent: string; beside: Beside }[] = [];
  const problems: Diagnostic[] = [];
  const sites: Site[] = [];

  const remember = (binding: Binding | undefined) => {
    if (binding) bindings.set(binding.key, binding);
    return binding;
  };
  const include = (call: Node, parent: Expression, inclusion: Inclusion) => {
    const binding = remember(bindingOf(parent, semantics));
    if (!binding) problems.push(notFollowed(parent));
    else {
      inclusions.push({ parent: binding.key, inclusion });
      sites.push({ call, binding, location: inclusion.location });
    }
  };

  for (const file of files) {
    for (const kind of allKinds()) {
      if (!kind.site) continue;
      for (const found of discovery.find(kind, file)) {
        const { binding, ...site } = kind.site(found);
        remember(binding);
        if (binding) sites.push({ call: found.call, binding, ...site });
      }
    }
    for (const { call, receiver } of callsOf(ROUTE, file, discovery)) {
      const [, child, options] = call.arguments;
      problems.push(...unknownNames(options, "an inclusion", semantics));
      const binding = child && bindingOf(child, semantics);
      include(
        call,
        receiver,
        inclusionOf(call, binding?.kind === "creation" ? remember(binding) : undefined, discovery),
      );
    }
    for (const { call, receiver, kind } of besidesIn(file, discovery)) {
      const parent = bindingOf(receiver, semantics)?.key;
      if (parent !== undefined) others.push({ parent, beside: besideOf(call, kind, semantics) });
      if (kind !== "mount") continue;
      // A mounted application is not in any document, but its path can be wrong like any other.
      const problems = call.arguments[0] ? prefixProblems(call.arguments[0], discovery) : [];
      const [location, child] = [callLocation(call), undefined];
      if (problems.length > 0) include(call, receiver, { ...NOTHING_ADDED, child, location, problems });
    }
    const exported = semantics.defaultExport(file);
    if (exported && semantics.instanceOf(exported)) remember(bindingOf(exported, semantics));
  }
  // Also for an app that is mounted, and served without being linked.
  for (const { kind, node } of bindings.values())
    if (kind === "creation") {
      const place = semantics.instanceOf(node) === "App" ? "an app" : "a router";
      problems.push(...unknownNamesOfCreation(node, place, semantics));
    }
  for (const { call, argument, parameter } of handedIn(files, bindings, discovery)) {
    include(call, argument, {
      ...NOTHING_ADDED,
      child: parameter,
      location: locationOf(argument),
      problems: [],
    });
  }

  return {
    byKey: new Map(
      [...bindings].map(([key, binding]) => {
        const includes = inclusions.filter(({ parent }) => parent === key).map(({ inclusion }) => inclusion);
        const beside = others.filter(({ parent }) => parent === key).map((other) => other.beside);
        return [key, registrationOf(binding, includes, beside, discovery)];
      }),
    ),
    fileOrder: new Map(files.map((file, i) => [file.fileName, i])),
    problems,
    sites,
  };
}

const NOTHING_ADDED = { prefix: "", options: {} };

function registrationOf(
  binding: Binding,
  includes: readonly Inclusion[],
  others: readonly Beside[],
  discovery: Discovery,
): Registration {
  const { semantics } = discovery;
  const { key, node } = binding;
  if (binding.kind === "parameter") {
    const location = locationOf(node);
    return {
      ...NOTHING_ADDED,
      key,
      kind: "Router",
      parameter: true,
      includes,
      others,
      location,
      problems: [],
    };
  }
  const kind = semantics.instanceOf(binding.node) ?? "Router";
  const ofOperations = kind === "App" ? APP_OPERATION_OPTIONS : OPERATION_OPTIONS;
  const names = ["prefix", ...ofOperations, ...(kind === "App" ? ["secure", ...OF_DOCUMENT] : [])];
  const options = creationOptions(binding.node, semantics);
  const { values, unknown } = staticOptions(options, names, semantics);
  const further = kind === "App" ? writtenDocuments(options, semantics) : undefined;
  const probes = kind === "App" ? writtenHealth(options, semantics) : undefined;
  return {
    key,
    kind,
    ...mountingOf(values, ofOperations),
    ...(values["secure"] === true && { secure: true }),
    ...(unknown.some(({ name }) => name === "secure") && { secure: "unknown" }),
    ...(kind === "App" && {
      info: documentInfo({ ...values, ...further, ...probes } as unknown as DocumentOptions),
    }),
    ...(further?.documents && { documentPlaces: placesOf(further.nodes) }),
    includes,
    others,
    location: locationOf(node),
    problems: [
      ...[...unknown, ...(further?.unknown ?? []), ...(probes?.unknown ?? [])].map((option) =>
        unknownOption(option),
      ),
      ...pathProblems(options, kind, discovery),
      ...furtherPathProblems(further, discovery),
      ...optionProblems(options, values, semantics),
      ...unreachedOptions(binding.node, options, semantics),
    ],
  };
}

function besidesIn(
  file: SourceFile,
  { semantics, session }: Discovery,
): { call: CallExpression; receiver: Expression; kind: Beside["kind"] }[] {
  return session
    .callsIn(file)
    .filter(ts.isCallExpression)
    .flatMap((call) => {
      const kind = call.arguments.length > 0 ? BESIDE.find((name) => isMethod(call, name)) : undefined;
      const receiver = receiverOf(call);
      return kind && semantics.instanceOf(chainStart(receiver)) ? [{ call, receiver, kind }] : [];
    });
}

function besideOf(call: CallExpression, kind: Beside["kind"], semantics: Semantics): Beside {
  const [path] = call.arguments;
  const written = path && staticValue(path, semantics);
  return {
    kind,
    path: typeof written === "string" ? written : path ? shortText(path) : "",
    location: callLocation(call),
  };
}

function placesOf(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, SourceLocation> {
  return new Map([...nodes].map(([path, node]) => [path, locationOf(node)]));
}

/** Problems with the paths of documents and of their pages. */
function furtherPathProblems(
  further: WrittenDocuments | undefined,
  { session }: Discovery,
): readonly Diagnostic[] {
  return Object.entries(further?.documents ?? {}).flatMap(([path, { docs }]) => {
    const node = further?.nodes.get(path);
    if (!node) return [];
    return [path, ...(docs ? [docs] : [])].flatMap((each) => {
      const problem = prefixDiagnostic(each, node);
      return problem ? [problem] : slowPathDiagnostics(each, node, session.slowPattern);
    });
  });
}

/** CS1007: the compiler adds what was declared to the `new` that has the options, and a constructor's own options are not there. */
function unreachedOptions(
  creation: NewExpression,
  options: Expression | undefined,
  semantics: Semantics,
): readonly Diagnostic[] {
  if (!options || creation.arguments?.[0] === options) return [];
  return ["responses", "secure"].flatMap((name) => {
    const node = writtenOption(options, name, semantics);
    return node ? [unknownOption({ name, node })] : [];
  });
}

/** Problems with the paths among the options of an app or router. */
function pathProblems(
  options: Expression | undefined,
  kind: Registration["kind"],
  discovery: Discovery,
): readonly Diagnostic[] {
  if (!options) return [];
  const names = kind === "App" ? ["prefix", "docs", "openapi", "asyncapi"] : ["prefix"];
  return names.flatMap((name) => {
    const written = writtenOption(options, name, discovery.semantics);
    return written ? prefixProblems(written, discovery) : [];
  });
}

/** A prefix that is not known at build time is reported elsewhere, where it matters. */
function prefixProblems(written: Expression, { semantics, session }: Discovery): readonly Diagnostic[] {
  const path = staticValue(written, semantics);
  if (typeof path !== "string") return [];
  const problem = prefixDiagnostic(path, written);
  return problem ? [problem] : slowPathDiagnostics(path, written, session.slowPattern);
}

function inclusionOf(call: CallExpression, child: Binding | undefined, discovery: Discovery): Inclusion {
  const { semantics } = discovery;
  const [prefix, router, options] = call.arguments;
  const at = staticOptions(options, OPERATION_OPTIONS, semantics);
  const path = prefix && staticValue(prefix, semantics);
  const problems = at.unknown.map((option) => unknownOption(option));
  if (prefix && typeof path !== "string") {
    problems.push(CS3004({ text: shortText(prefix) }, { location: locationOf(prefix) }));
  }
  if (prefix) problems.push(...prefixProblems(prefix, discovery));
  problems.push(...optionProblems(options, at.values, semantics));
  const lost = router && !child ? [compiledElsewhere(router, semantics) ?? notFollowed(router)] : [];
  const isHidden = at.values.hidden === true;
  return {
    ...mountingOf({ ...at.values, prefix: path ?? "" }, OPERATION_OPTIONS),
    child: child?.key,
    location: callLocation(call),
    problems: isHidden ? problems : [...problems, ...lost],
    ...(isHidden && lost.length > 0 && { hiddenProblems: lost }),
  };
}

/** TypeScript has checked that each option has its type. */
function mountingOf(
  values: Readonly<Record<string, Json>>,
  names: typeof OPERATION_OPTIONS,
): Pick<Registration, "prefix" | "options"> {
  const { prefix } = values;
  return {
    prefix: typeof prefix === "string" ? prefix : "",
    options: pickOptions(values as OperationOptions, names),
  };
}

function callsOf(
  methods: ReadonlySet<string>,
  file: SourceFile,
  { semantics, session }: Discovery,
): { call: CallExpression; receiver: Expression }[] {
  return session
    .callsIn(file)
    .filter(ts.isCallExpression)
    .flatMap((call) => {
      const form = methodCall(call, methods);
      const isInclusion = form && semantics.instanceOf(chainStart(form.receiver));
      return isInclusion ? [{ call, receiver: form.receiver }] : [];
    });
}

/**
 * Calls that pass an app to a function which registers routes on its parameter: `registerItems(app)`. The parameter is then a
 * router without a prefix, included at the position of the call.
 */
function handedIn(
  files: readonly SourceFile[],
  bindings: ReadonlyMap<string, Binding>,
  { semantics, session }: Discovery,
): { call: Node; argument: Expression; parameter: string }[] {
  const parameters = [...bindings.values()].filter((binding) => binding.kind === "parameter");
  if (parameters.length === 0) return [];
  const found: { call: Node; argument: Expression; parameter: string }[] = [];
  for (const call of files.flatMap(session.callsIn).filter(ts.isCallExpression)) {
    if (call.arguments.length === 0) continue;
    const callee = functionOf(semantics.declarationOf(call.expression)?.node);
    for (const { node, key } of callee ? parameters : []) {
      const argument = callee === node.parent && call.arguments[callee.parameters.indexOf(node)];
      if (argument) found.push({ call, argument, parameter: key });
    }
  }
  return found;
}

/** CS3020: only the declaration of a router is available, because its package was built before. */
function compiledElsewhere(router: Expression, semantics: Semantics): Diagnostic | undefined {
  const declared = semantics.declarationOf(chainStart(router));
  if (!declared?.node.getSourceFile().isDeclarationFile) return undefined;
  return CS3020({ text: shortText(router), module: declared.module }, { location: locationOf(router) });
}
