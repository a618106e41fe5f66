/**
 * A source with a count in every block: the TypeScript compiler puts a call at the head of each
 * function, branch, loop, case and right side of `&&`, `||` and `??`, and where an `else` is absent
 * one is written, so that a condition that was false counts too. Constructors are left as they are:
 * nothing may stand in front of `super`.
 */
import ts from 'typescript';

/** The name under which a module that is counted calls the counter. */
export const COUNTER = '__reached';

/** Where a block begins: `seal/der.ts:87`. */
export type Block = string;

export interface Counted {
  /** A CommonJS module. */
  readonly code: string;
  /** In the order of their numbers, from `first`. */
  readonly blocks: readonly Block[];
  /** Texts that the module spells out: what its readers may be looking for. */
  readonly words: readonly string[];
}

const WORD_CHARACTERS_MAX = 40;

/** The module as JavaScript, without counts. */
export const compiled = (source: string, path: string): string => compile(source, path, []);

/** The module as JavaScript whose blocks call `COUNTER(number)`. */
export function counted(source: string, path: string, first: number): Counted {
  const blocks: Block[] = [];
  const words = new Set<string>();
  const transform: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
    const add = (node: ts.Node): ts.Expression => {
      const at = ts.getOriginalNode(node).getStart(file);
      blocks.push(`${path}:${file.getLineAndCharacterOfPosition(at).line + 1}`);
      const { factory } = context;
      const number = factory.createNumericLiteral(first + blocks.length - 1);
      return factory.createCallExpression(factory.createIdentifier(COUNTER), undefined, [number]);
    };
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isStringLiteralLike(node) && !isModuleName(node) && node.text !== '') {
        if (node.text.length <= WORD_CHARACTERS_MAX) words.add(node.text);
      }
      // Types have no blocks, and their texts are words all the same.
      return withCount(ts.visitEachChild(node, visit, context), add, context.factory);
    };
    return ts.visitNode(file, visit) as ts.SourceFile; // a visitor that gives a file for a file
  };
  const code = compile(source, path, [transform]);
  return { code, blocks, words: [...words] };
}

function compile(
  source: string,
  fileName: string,
  before: ts.TransformerFactory<ts.SourceFile>[],
): string {
  return ts.transpileModule(source, {
    fileName,
    transformers: { before },
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      allowJs: true,
    },
  }).outputText;
}

const isModuleName = ({ parent }: ts.Node): boolean =>
  parent !== undefined && (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent));

type Add = (node: ts.Node) => ts.Expression;

function withCount(node: ts.Node, add: Add, factory: ts.NodeFactory): ts.Node {
  const led = (inner: ts.Expression): ts.Expression =>
    factory.createParenthesizedExpression(factory.createComma(add(inner), inner));
  const begun = (body: ts.Statement): ts.Block =>
    ts.isBlock(body)
      ? factory.updateBlock(body, headed(body.statements, add(body), factory))
      : factory.createBlock([factory.createExpressionStatement(add(body)), body]);
  if (ts.isIfStatement(node)) {
    const { expression, thenStatement, elseStatement } = node;
    const otherwise =
      elseStatement === undefined
        ? factory.createBlock([factory.createExpressionStatement(add(node))])
        : ts.isIfStatement(elseStatement)
          ? elseStatement
          : begun(elseStatement);
    return factory.updateIfStatement(node, expression, begun(thenStatement), otherwise);
  }
  if (ts.isConditionalExpression(node)) {
    const { condition, questionToken, whenTrue, colonToken, whenFalse } = node;
    const [yes, no] = [led(whenTrue), led(whenFalse)];
    return factory.updateConditionalExpression(
      ...([node, condition, questionToken, yes, colonToken, no] as const),
    );
  }
  if (ts.isBinaryExpression(node) && choosing.has(node.operatorToken.kind)) {
    const { left, operatorToken, right } = node;
    return factory.updateBinaryExpression(node, left, operatorToken, led(right));
  }
  if (ts.isCaseOrDefaultClause(node)) {
    const statements = headed(node.statements, add(node), factory);
    return ts.isCaseClause(node)
      ? factory.updateCaseClause(node, node.expression, statements)
      : factory.updateDefaultClause(node, statements);
  }
  return withBody(node, begun, led, factory);
}

const choosing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Functions, loops and `catch`. */
function withBody(
  node: ts.Node,
  begun: (body: ts.Statement) => ts.Block,
  led: (inner: ts.Expression) => ts.Expression,
  factory: ts.NodeFactory,
): ts.Node {
  if (ts.isArrowFunction(node)) {
    const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = node;
    const counting = ts.isBlock(body) ? begun(body) : led(body);
    return factory.updateArrowFunction(
      ...([node, modifiers, typeParameters, parameters, type, equalsGreaterThanToken] as const),
      counting,
    );
  }
  if (ts.isFunctionDeclaration(node) && node.body !== undefined) {
    const { modifiers, asteriskToken, name, typeParameters, parameters, type, body } = node;
    return factory.updateFunctionDeclaration(
      ...([node, modifiers, asteriskToken, name, typeParameters, parameters, type] as const),
      begun(body),
    );
  }
  if (ts.isFunctionExpression(node)) {
    const { modifiers, asteriskToken, name, typeParameters, parameters, type, body } = node;
    return factory.updateFunctionExpression(
      ...([node, modifiers, asteriskToken, name, typeParameters, parameters, type] as const),
      begun(body),
    );
  }
  if (ts.isMethodDeclaration(node) && node.body !== undefined) {
    const { modifiers, asteriskToken, name, questionToken, typeParameters } = node;
    const { parameters, type, body } = node;
    return factory.updateMethodDeclaration(
      ...([node, modifiers, asteriskToken, name, questionToken, typeParameters] as const),
      ...([parameters, type, begun(body)] as const),
    );
  }
  if (ts.isCatchClause(node)) {
    return factory.updateCatchClause(node, node.variableDeclaration, begun(node.block));
  }
  return withLoop(node, begun, factory);
}

function withLoop(
  node: ts.Node,
  begun: (body: ts.Statement) => ts.Block,
  factory: ts.NodeFactory,
): ts.Node {
  if (ts.isForStatement(node)) {
    const { initializer, condition, incrementor, statement } = node;
    const body = begun(statement);
    return factory.updateForStatement(node, initializer, condition, incrementor, body);
  }
  if (ts.isForOfStatement(node)) {
    const { awaitModifier, initializer, expression, statement } = node;
    const body = begun(statement);
    return factory.updateForOfStatement(node, awaitModifier, initializer, expression, body);
  }
  if (ts.isForInStatement(node)) {
    const { initializer, expression, statement } = node;
    return factory.updateForInStatement(node, initializer, expression, begun(statement));
  }
  if (ts.isWhileStatement(node)) {
    return factory.updateWhileStatement(node, node.expression, begun(node.statement));
  }
  if (ts.isDoStatement(node)) {
    return factory.updateDoStatement(node, begun(node.statement), node.expression);
  }
  return node;
}

/** The count goes behind a `'use strict'`. */
function headed(
  statements: ts.NodeArray<ts.Statement>,
  count: ts.Expression,
  factory: ts.NodeFactory,
): readonly ts.Statement[] {
  const first = statements.findIndex((statement) => !isDirective(statement));
  const at = first < 0 ? statements.length : first;
  const counting = factory.createExpressionStatement(count);
  return [...statements.slice(0, at), counting, ...statements.slice(at)];
}

const isDirective = (statement: ts.Statement): boolean =>
  ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
