import { type } from "arktype";
import * as v from "valibot";
import { z } from "zod";

export const user = z.object({
  name: z.string().min(2, "A name has two letters"),
  email: z.email(),
  age: z.number().int().min(18).optional(),
  tags: z.array(z.string().max(3)).default([]),
  born: z.string().transform((text) => new Date(text)),
});
export const small = z.number().max(10);
export const short = z.string().max(3);
export const long = z.string().min(4);
export const shape = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("circle"), radius: z.number().positive() }),
  z.object({ kind: z.literal("square"), side: z.number().positive() }),
]);
export const maybe = z.string().min(2).nullable();
export const point = v.object({ x: v.pipe(v.number(), v.maxValue(9)), y: v.number() });
export const version = type("string.semver");
export const slow = z.string().refine(async (text) => text.length > 0);
