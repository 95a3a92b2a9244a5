/** The environment that the process was started for: `production`, `development`. Not every runtime has a `process`. */
export function nodeEnv(): string | undefined {
  return globalThis.process?.env?.["NODE_ENV"];
}
