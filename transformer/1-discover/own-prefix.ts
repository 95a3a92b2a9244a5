import type { Node } from "typescript";
import type { Semantics } from "../semantics/semantics.js";
import type { Binding } from "./binding.js";
import { creationOptions } from "./creation-options.js";
import { staticOptions } from "./static-options.js";

/** What a route's own module determines about the prefix of its path. */
export interface OwnPrefix {
  /** The prefix with which its app or router was created. */
  readonly prefix: string;
  /**
   * Whether that is the full prefix: nothing else can precede an app's routes, but a router may be included under further
   * prefixes.
   */
  readonly complete: boolean;
}

const UNKNOWN: OwnPrefix = { prefix: "", complete: false };

/** A prefix that is not static is reported when the program is linked. */
export type OwnPrefixOf = (binding: Binding | undefined) => OwnPrefix;

/** For one program: a prefix may be a constant in another file, which can change while the parsed form of this one is kept. */
export function createOwnPrefix(semantics: Semantics): OwnPrefixOf {
  const prefixes = new Map<Node, OwnPrefix>();
  return (binding) => {
    if (binding?.kind !== "creation") return UNKNOWN;
    const found = prefixes.get(binding.node) ?? prefixOfCreation(binding, semantics);
    prefixes.set(binding.node, found);
    return found;
  };
}

function prefixOfCreation({ node }: Binding & { kind: "creation" }, semantics: Semantics): OwnPrefix {
  const { values } = staticOptions(creationOptions(node, semantics), ["prefix"], semantics);
  const { prefix } = values;
  return {
    prefix: typeof prefix === "string" ? prefix : "",
    complete: semantics.instanceOf(node) === "App",
  };
}
