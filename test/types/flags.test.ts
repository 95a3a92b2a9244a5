import { FLAGS } from "./flags.js";
import { proveRows } from "./prove.js";

proveRows(FLAGS);
