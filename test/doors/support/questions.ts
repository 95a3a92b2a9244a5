import ts from "typescript";
import { type Behind, createDoors, type Unsettled } from "../../../transformer/semantics/doors.js";
import type { Semantics, TypeRef } from "../../../transformer/semantics/semantics.js";
import { createSemantics } from "../../../transformer/semantics/typescript6.js";
import {
  describeDeclaration,
  describeSignatures,
  describeType,
  describeTypeDeclaration,
  placeOf,
} from "./answers.js";

/** The two programs of a project, over the same trees. */
export interface TwoPrograms {
  readonly declared: ts.Program;
  whole(): ts.Program;
  readonly behind?: Behind | undefined;
}

export interface Compared {
  /** `path:position question: result of one | result of the other` */
  readonly differences: readonly string[];
  readonly asked: number;
  readonly settled: number;
  /** The questions that were left to the whole program. */
  readonly unsettled: readonly Unsettled[];
}

/** A question that the declared program did not decide. */
class Left extends Error {}

/**
 * Asks two doors every possible question about every type, function and name in some files: if the declared program has an
 * answer, it must be that of the whole one.
 */
export function compareQuestions(
  programs: TwoPrograms,
  {
    root,
    files,
    expressions = true,
  }: { root: string; files: readonly ts.SourceFile[]; expressions?: boolean },
): Compared {
  const unsettled: Unsettled[] = [];
  const doors = createDoors(
    programs.declared,
    {
      whole: () => {
        throw new Left();
      },
      isAddedTo: programs.behind?.isAddedTo,
    },
    { root, onUnsettled: (one) => unsettled.push(one) },
  );
  const whole = createSemantics(programs.whole(), { root });
  const differences: string[] = [];
  let asked = 0;
  let settled = 0;

  function compare(
    node: ts.Node,
    question: string,
    ask: (semantics: Semantics) => unknown,
    same = isSame,
  ): void {
    asked++;
    const found = unlessLeft(() => ask(doors));
    if (found === LEFT) return;
    settled++;
    const expected = ask(whole);
    if (same(found, expected)) return;
    differences.push(
      `${placeOf(node)} ${question} of ${node.getText().slice(0, 80)}\n  ${firstDifference(found, expected)}`,
    );
  }

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !isInTypeParameters(node)) {
      compare(node, "typeOfNode", (semantics) => describeType(semantics, semantics.typeOfNode(node)));
      compare(
        node,
        "typeDeclarationOf",
        (semantics) => describeTypeDeclaration(semantics, node),
        isSameOrForeign,
      );
    }
    if (ts.isFunctionDeclaration(node) && node.name) compareCallable(node.name);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) compareCallable(node);
    if (expressions) visitExpression(node);
    ts.forEachChild(node, visit);
  };

  function compareCallable(node: ts.Expression): void {
    compare(
      node,
      "callableOf",
      (semantics) => {
        const { kind, signatures } = semantics.callableOf(node);
        const ask = (question: () => TypeRef) => (semantics === doors ? unlessLeft(question) : question());
        return {
          kind,
          signatures: describeSignatures(semantics, signatures, (one) => {
            const type = ask(one);
            return type === LEFT ? undefined : type;
          }),
        };
      },
      isSameWhereSettled,
    );
  }

  function visitExpression(node: ts.Node): void {
    if (ts.isThrowStatement(node) || ts.isReturnStatement(node)) {
      const { expression } = node;
      if (expression)
        compare(expression, "typeOfExpression", (semantics) =>
          describeType(semantics, semantics.typeOfExpression(expression), 2),
        );
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression } = node;
      compare(
        expression,
        "declarationOf",
        (semantics) => describeDeclaration(semantics, expression),
        isSameOrForeign,
      );
      if (ts.isPropertyAccessExpression(expression))
        compare(expression.expression, "instanceOf", (semantics) =>
          semantics.instanceOf(expression.expression),
        );
      compare(node, "typeOfExpression", (semantics) =>
        describeType(semantics, semantics.typeOfExpression(node), 1),
      );
      for (const argument of node.arguments ?? [])
        compare(argument, "typeOfExpression", (semantics) =>
          describeType(semantics, semantics.typeOfExpression(argument), 1),
        );
    }
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
      const { name } = node;
      compare(name, "constantInitializer", (semantics) => {
        const found = semantics.constantInitializer(name);
        return found && placeOf(found);
      });
    }
  }

  for (const file of files) {
    visit(file);
    compare(file, "defaultExport", (semantics) => {
      const found = semantics.defaultExport(file);
      return found && placeOf(found);
    });
  }
  return { differences, asked, settled, unsettled };
}

const LEFT = Symbol("left to another door");

function unlessLeft<Answer>(ask: () => Answer): Answer | typeof LEFT {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Left) return LEFT;
    throw error;
  }
}

function isInTypeParameters(node: ts.Node): boolean {
  return ts.isExpressionWithTypeArguments(node) || ts.isTypePredicateNode(node) || ts.isInferTypeNode(node);
}

function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === "bigint" ? `${inner}n` : inner)) ?? ""
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

/** A declaration of a package, or one that is only a type, cannot be followed, so it is not compared. */
function isSameOrForeign(one: unknown, other: unknown): boolean {
  if (one === undefined && typeof other === "object" && other !== null && "countersign" in other) {
    const { countersign, node, code } = other as { countersign: boolean; node: string; code?: boolean };
    return !countersign && (!code || /\/node_modules\/|\/lib\.[\w.]+\.d\.ts/.test(node));
  }
  return isSame(one, other) || isPlatform(one) || isContext(one, other);
}

/** Hono's `Context` is recognized by its name. */
function isContext(one: unknown, other: unknown): boolean {
  const nameOf = (value: unknown) =>
    `${(value as { module?: string; name?: string } | undefined)?.module} ${(value as { name?: string } | undefined)?.name}`;
  return nameOf(one) === "hono/dist/types/context Context" && nameOf(other) === nameOf(one);
}

function isPlatform(found: unknown): boolean {
  return textOf(found).includes("/countersign-platform.d.ts:");
}

function isSameWhereSettled(one: unknown, other: unknown): boolean {
  return differenceAt(one, other, "") === undefined;
}

function firstDifference(one: unknown, other: unknown): string {
  return differenceAt(one, other, "") ?? "";
}

function differenceAt(one: unknown, other: unknown, at: string): string | undefined {
  if (one === "not settled" || textOf(one) === textOf(other)) return undefined;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other)
    return `${at}: declared ${textOf(one)?.slice(0, 300)} | whole ${textOf(other)?.slice(0, 300)}`;
  const [left, right] = [one, other] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = differenceAt(left?.[key], right?.[key], `${at}.${key}`);
    if (found) return found;
  }
  return undefined;
}
