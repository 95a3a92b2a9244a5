import { refuses } from "./syntax-errors.js";

// The plugin for Rollup is that for Vite and Rolldown, and parses what only types come from.
refuses(["rollup", "esbuild", "vite build", "register"], ["rollup", "esbuild", "register"]);
