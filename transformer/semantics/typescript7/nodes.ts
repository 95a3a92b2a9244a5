import type { Node, Program, SourceFile } from "typescript";
import { ts } from "../compiler.js";
import type { Asking } from "./asking.js";

/** Matches the nodes of TypeScript 6's trees with the native compiler's. Both were parsed from the same text. */
export interface Nodes {
  /** The native compiler's handle for a node; `undefined` if that is not certain. */
  handleOf(node: Node): string | undefined;
  /** The node with this handle, in a file of the program; `undefined` if that is not certain. */
  nodeOf(handle: string): Node | undefined;
}

export function createNodes(program: Program, asking: Asking): Nodes {
  const trees = new Map<string, Tree>();
  const sources = new Map(program.getSourceFiles().map((file) => [pathOf(file), file]));

  function treeOf(path: string): Tree {
    const tree =
      trees.get(path) ??
      new Tree(asking.ask<Buffer | undefined>("getSourceFile", { file: path }), sources.get(path)?.end);
    trees.set(path, tree);
    return tree;
  }

  return {
    handleOf(node) {
      const path = pathOf(node.getSourceFile());
      const tree = treeOf(path);
      const own = sameRange(node);
      const theirs = tree.at(node.pos, node.end);
      const index = theirs[own.indexOf(node)];
      return index === undefined || own.length !== theirs.length ? undefined : tree.handleOf(index, path);
    },
    nodeOf(handle) {
      const [, number = "", path = ""] = /^(\d+)\.\d+\.(.*)$/.exec(handle) ?? [];
      const source = sources.get(path);
      if (!source) return undefined;
      const tree = treeOf(path);
      const range = tree.rangeOf(Number(number));
      const node = range && nodeAt(source, range.pos, range.end);
      const own = node ? sameRange(node) : [];
      const theirs = range ? tree.at(range.pos, range.end) : [];
      return own.length === theirs.length ? own[theirs.indexOf(Number(number))] : undefined;
    },
  };
}

function pathOf(file: SourceFile): string {
  return (file as SourceFile & { path?: string }).path ?? file.fileName;
}

/**
 * All nodes with the same range as this one, outermost first. Kinds have different numbers in each version, but the order is the
 * same.
 */
function sameRange(node: Node): readonly Node[] {
  const { pos, end } = node;
  let outermost = node;
  while (outermost.parent && !ts.isSourceFile(outermost.parent) && spans(outermost.parent, pos, end))
    outermost = outermost.parent;
  const found: Node[] = [];
  for (
    let at: Node | undefined = outermost;
    at;
    at = ts.forEachChild(at, (child) => (spans(child, pos, end) ? child : undefined))
  )
    found.push(at);
  return found;
}

function nodeAt(node: Node, pos: number, end: number): Node | undefined {
  return ts.forEachChild(node, (child) => {
    if (spans(child, pos, end)) return child;
    return child.pos <= pos && end <= child.end ? nodeAt(child, pos, end) : undefined;
  });
}

const spans = (node: Node, pos: number, end: number): boolean => node.pos === pos && node.end === end;

/**
 * The offset of the start of the table of nodes. Each node takes 28 bytes: kind, start, end and fields that are not needed here.
 */
const NODES_AT = 40;
const NODE_LENGTH = 28;
const LIST = 0xffffffff;
/** The number of the file's own node. */
const FILE = 1;

/** A file's syntax as the native compiler sends it: numbered nodes, each before those within it. */
class Tree {
  #view: DataView | undefined;
  readonly #start: number;
  #byRange: Map<string, number[]> | undefined;

  /**
   * @param bytes `undefined` for a file that it does not have.
   * @param length the length of the file as it was read here. If the length is different by now, it is another file and has no
   * nodes in common.
   */
  constructor(bytes: Buffer | undefined, length: number | undefined) {
    const isTree = bytes !== undefined && bytes.length > NODES_AT;
    this.#view = isTree ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : undefined;
    this.#start = this.#view?.getUint32(NODES_AT, true) ?? 0;
    if (this.rangeOf(FILE)?.end !== length) this.#view = undefined;
  }

  handleOf(index: number, path: string): string {
    return `${index}.${this.#field(index, 0)}.${path}`;
  }

  rangeOf(index: number): { readonly pos: number; readonly end: number } | undefined {
    return index > 0 && index < this.#count
      ? { pos: this.#field(index, 4), end: this.#field(index, 8) }
      : undefined;
  }

  /** The numbers of all nodes with a range, except the file itself. */
  at(pos: number, end: number): readonly number[] {
    this.#byRange ??= this.#ranges();
    return this.#byRange.get(`${pos} ${end}`) ?? [];
  }

  #ranges(): Map<string, number[]> {
    const ranges = new Map<string, number[]>();
    for (let index = 2; index < this.#count; index++) {
      if (this.#field(index, 0) === LIST) continue;
      const key = `${this.#field(index, 4)} ${this.#field(index, 8)}`;
      const known = ranges.get(key);
      if (known) known.push(index);
      else ranges.set(key, [index]);
    }
    return ranges;
  }

  get #count(): number {
    return this.#view ? Math.floor((this.#view.byteLength - this.#start) / NODE_LENGTH) : 0;
  }

  #field(index: number, at: number): number {
    return this.#view?.getUint32(this.#start + index * NODE_LENGTH + at, true) ?? 0;
  }
}
