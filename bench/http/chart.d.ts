import type { Samples } from "./report.js";

export function chartOf(samples: Samples): string;
