/** A recorded exchange with FastAPI; see `fastapi-cases.json`. */
export interface Case {
  readonly id: string;
  readonly group: string;
}

export const cases: readonly Case[];
export function runCase(one: Case, baseUrl: string): Promise<string[]>;
