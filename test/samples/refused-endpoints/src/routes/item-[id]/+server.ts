import { endpoint, type Path } from "countersign";
import app from "../../app.js";

export const GET = endpoint({ app }, (id: Path<string>): string => id);
