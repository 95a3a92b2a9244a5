import { endpoint, type Path, type Text } from "countersign";
import { api } from "../../../api.js";

export const GET = endpoint({ app: api }, (path: Path<string>): Text => path);
