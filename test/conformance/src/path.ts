import {
  type ExclusiveMax,
  type ExclusiveMin,
  type Int,
  type Max,
  type MaxLength,
  type MinLength,
  Router,
} from "countersign";

export const path = new Router();

type ModelName = "alexnet" | "resnet" | "lenet";

path.get("/items/:item_id", (item_id: Int): { item_id: Int } => ({ item_id }));

path.get("/float/:item_id", (item_id: number): number => item_id);

path.get("/bool/:item_id", (item_id: boolean): boolean => item_id);

path.get("/models/:model_name", (model_name: ModelName): { model_name: ModelName } => ({ model_name }));

path.get("/files/:file_path{.+}", (file_path: string): { file_path: string } => ({ file_path }));

path.get("/users/me", (): { user_id: string } => ({ user_id: "the current user" }));
path.get("/users/:user_id", (user_id: string): { user_id: string } => ({ user_id }));

path.get(
  "/num/:item_id",
  (
    item_id: Int & ExclusiveMin<0> & Max<1000>,
    size: number & ExclusiveMin<0> & ExclusiveMax<10.5>,
    q?: string,
  ): { item_id: Int; q?: string; size: number } => ({ item_id, ...(q !== undefined && { q }), size }),
);

path.get("/len/:item_id", (item_id: string & MinLength<2> & MaxLength<3>): string => item_id);
