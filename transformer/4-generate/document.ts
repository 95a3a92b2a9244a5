import type { ComponentFragment } from "../../runtime/contract/component.js";
import type { OperationFragment } from "../../runtime/contract/document.js";
import { packModule } from "../../runtime/packing/packed.js";
import { literal, quoted } from "./literal.js";
import type { ModuleText } from "./module-text.js";

/** What the document contains about a call. */
export interface Documented<Fragment extends OperationFragment = OperationFragment> {
  readonly fragment: Fragment;
  /** The named types that the fragment refers to, directly or through each other. */
  readonly components: readonly ComponentFragment[];
}

/** The lines of a constant that hold its part of the document. */
export type DocumentLines = (fragment: OperationFragment) => readonly string[];

/**
 * The document's part of a module, as text that is not parsed until the document is requested: a constant with what all routes
 * share, and a line in the constant of each route.
 * @param name the module's own name. References are written without the names of modules.
 */
export function packedDocument(
  documented: readonly Documented[],
  name: string,
  module: ModuleText,
): DocumentLines {
  if (documented.length === 0) return () => [];
  const byId = new Map(
    documented.flatMap(({ components }) => components.map((each) => [`${each.mode} ${each.id}`, each])),
  );
  const components = [...byId.values()];
  const modules = modulesOf(components, name);
  const fragments = documented.map(({ fragment }) => fragment);
  const packed = packModule({ fragments, components }, modules);
  const list = modules.length === 1 ? JSON.stringify(name) : literal(modules);
  const own = module.declare(
    "document",
    "document",
    "document",
    (own) => `const ${own} = ${module.library("document")}(${list}, ${quoted(packed.shared)});`,
  );
  const texts = new Map(fragments.map((fragment, i) => [fragment, packed.fragments[i] ?? ""]));
  return (fragment) => [`  ...${own}(${quoted(texts.get(fragment) ?? "")}),`];
}

/** For people, who have the document itself. */
export const unpackedElsewhere: DocumentLines = () => [
  "  // … and its part of the document, which `countersign openapi` prints.",
];

/** The modules of a module's components, with the module itself first. */
function modulesOf(components: readonly ComponentFragment[], own: string): readonly string[] {
  const others = components.map(({ id }) => id.slice(0, Math.max(0, id.indexOf("#"))));
  return [...new Set([own, ...others.filter((module) => module !== "")])];
}
