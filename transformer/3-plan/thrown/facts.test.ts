import ts from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../../test/support/program.js";
import { TAKING_FUNCTIONS } from "./facts.js";

test("every method of a class of Countersign's that is given a function is known by its name", () => {
  const { program, file } = programOf({ "src/it.ts": `export * from "countersign";` });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(file("src/it.ts"));
  const classes = (module ? checker.getExportsOfModule(module) : [])
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .filter(({ flags }) => flags & ts.SymbolFlags.Class);
  const takesFunction = (type: ts.Type): boolean => {
    const given = checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
    const parts = given.isUnion() ? given.types : [given];
    // `CallableFunction` is any function, and has no signature of its own.
    return parts.some(
      (part) => part.getCallSignatures().length > 0 || part.symbol?.name === "CallableFunction",
    );
  };
  const taking = classes.flatMap((each) =>
    checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(each)).filter((member) => {
      if (member.name.startsWith("#")) return false;
      const [own] = member.declarations ?? [];
      if (
        !own ||
        own.getSourceFile().isDeclarationFile ||
        /\bInternal\b|For the runtime/.test(own.getFullText())
      )
        return false;
      return checker
        .getTypeOfSymbol(member)
        .getCallSignatures()
        .some(({ parameters }) => parameters.some((one) => takesFunction(checker.getTypeOfSymbol(one))));
    }),
  );
  const names = new Set(taking.map(({ name }) => name));
  expect(names).toContain("get");
  expect([...names].filter((name) => !TAKING_FUNCTIONS.has(name))).toEqual([]);
});
