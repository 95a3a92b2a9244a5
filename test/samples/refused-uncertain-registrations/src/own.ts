import { Router } from "countersign";

export const own = new Router();
