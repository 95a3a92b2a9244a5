export function ours(input: {
  schema: unknown;
  types: unknown;
}): Promise<(body: unknown) => { issues?: { loc: (string | number)[] }[]; value?: unknown }>;
export function typia(): Promise<(body: unknown) => { success: boolean }>;
