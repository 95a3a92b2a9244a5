import { Router } from "countersign";

/** Compiled before, by a build of its own. */
export declare const items: Router;
export declare const orders: Router;
