import {
  App,
  type Format,
  type Max,
  type Min,
  type MinItems,
  type MinLength,
  type Pattern,
} from "countersign";

const app = new App({ title: "Sample", version: "1.0.0" });

interface Account {
  name: string & MinLength<1, "Name must not be empty">;
  mail: string & Format<"email", "That is no mail address">;
  code: string & Pattern<"^[A-Z]", "Begin with a capital"> & Pattern<"\\d$", "End with a digit">;
  /**
   * @minimum 18 You have to be of age
   * @maximum 130
   */
  age: number;
  /** @pattern /^[a-z]+$/ Small letters only */
  nickname: string | null;
  /** @uniqueItems true Name each only once */
  tags: (string & MinLength<2, "Too short a tag">)[] & MinItems<1, "Choose a tag">;
}

app.post("/", (account: Account): Account => account);

app.get("/", (limit: number & Max<100, "At most a hundred"> & Min<1>): number => limit);

export default app;
