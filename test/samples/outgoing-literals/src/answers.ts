import type { Outgoing } from "countersign";

export function located({ headers }: Outgoing, url: string): void {
  headers.set("Location", url);
}

export function* limited(out: Outgoing): Generator<number> {
  out.headers.set("x-limit", "10");
  yield 10;
  out.headers.set("x-late", "1");
}
