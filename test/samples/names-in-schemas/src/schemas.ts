import { z } from "zod";

export interface Category {
  categoryName: string;
  subCategories: Category[];
}

export const category: z.ZodType<Category, Category> = z.object({
  categoryName: z.string(),
  get subCategories() {
    return z.array(category);
  },
});

export const holiday = z.object({
  firstDay: z.string(),
  where: z.object({ postCode: z.number().max(9999) }),
});
