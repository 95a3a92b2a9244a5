import { endpoint, type Path } from "countersign";
import app from "../../../app.js";

export const GET = endpoint({ app }, (path: Path<string>): string => path);
export const PUT = endpoint("/files/:path{.+}", { app }, (path: string): string => path);
