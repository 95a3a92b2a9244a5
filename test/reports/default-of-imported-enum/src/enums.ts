export enum System {
  Metric = "metric",
  Imperial = "imperial",
}
export const KINDS = { first: "one", second: "two" } as const;
export const LIMIT = 10;
