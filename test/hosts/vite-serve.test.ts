import { serves } from "./vite-serve.js";

serves("vite");
serves("vite7", "short");
