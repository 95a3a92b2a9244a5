import { workspaceOf } from "./monorepo.js";

workspaceOf("npm");
