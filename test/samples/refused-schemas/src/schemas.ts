import { type } from "arktype";
import * as v from "valibot";
import { z } from "zod";

export const user = z.object({ name: z.string().min(2) });
export const short = z.string().max(3);
export const point = v.object({ x: v.pipe(v.number(), v.maxValue(9)) });
export const version = type({ text: "string.semver" });
export const page = z.number().int().max(50);
export const shape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("circle"), radius: z.number().positive() }),
  z.object({ kind: z.literal("square"), side: z.number().positive() }),
]);
export const notStandard = { parse: (text: string) => text };
