import type { Node } from "typescript";
import type { Semantics } from "../semantics/semantics.js";
import type { Binding } from "./binding.js";
import { creationOptions } from "./creation-options.js";
import { staticOptions } from "./static-options.js";

/** What a route's own module says of the path in front of it. */
export interface OwnPrefix {
  /** The prefix its app or router was made with. */
  readonly prefix: string;
  /** Nothing else can stand in front of an app's routes; a router may be included under further prefixes. */
  readonly complete: boolean;
}

const UNKNOWN: OwnPrefix = { prefix: "", complete: false };

/** A prefix that is not static is reported where the program is linked. */
export type OwnPrefixOf = (binding: Binding | undefined) => OwnPrefix;

/** For one program: a prefix may be a constant of another file, which can change while this one is kept as parsed. */
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
