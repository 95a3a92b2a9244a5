import * as cs from "countersign";
import { again } from "./exported-again.js";

/** Not exported, and used where it stands. */
const lines = cs.codec<{ at: Date; password?: cs.Secret<string> }[]>();

export { lines };

/** Nobody's codec, whatever it is called. */
export const local = (codec: <T>() => T[]): string[] => codec<string>();

function inside(): cs.Codec<Tree> {
  return again<Tree>();
}

interface Tree {
  name: string;
  children: Tree[];
}

export const trees = inside();
