import type { Cookie } from "countersign";

export function tenant(tenant: string): string {
  return tenant;
}

export function preview(draft?: Cookie<boolean>): boolean {
  return draft === true;
}
