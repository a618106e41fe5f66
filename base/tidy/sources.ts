/**
 * Reads the house's files for the tidy test. "Code" is the text with comments, strings and regular
 * expressions blanked, at the same line and column, so that a ban on words of the program does not
 * trip over prose.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

export const root = join(__dirname, '..', '..');

export interface Import {
  readonly line: number;
  readonly specifier: string;
  /** The path inside the house for a relative import, without extension; else `undefined`. */
  readonly target: string | undefined;
  /** True where only types are taken. */
  readonly typesOnly: boolean;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly imports: readonly Import[];
  /** Every function with its first line and its number of lines. */
  readonly functions: readonly { readonly line: number; readonly lines: number }[];
}

/** All files of the house that are tracked or not yet added, as paths from the root. */
export function houseFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\n').filter((path) => path !== '' && existsSync(join(root, path)));
  return [...new Set(paths)].sort();
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isProgram = (path: string): boolean => /\.(ts|mts|mjs|cjs)$/.test(path);
export const isTest = (path: string): boolean => /\.test\.ts$|\/testing\/|^base\/tidy\//.test(path);

/** Parses one program file. */
export function parse(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const imports: Import[] = [];
  const functions: { line: number; lines: number }[] = [];
  const code = Array.from(text, (letter) => (letter === '\n' ? '\n' : ' '.repeat(letter.length)))
    .join('')
    .split('');
  const lineOf = (at: number): number => file.getLineAndCharacterOfPosition(at).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) {
      const line = lineOf(node.getStart(file));
      imports.push({ ...found, line, target: targetOf(path, found.specifier) });
    }
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineOf(node.getStart(file));
      functions.push({ line, lines: lineOf(node.end) - line + 1 });
    }
    const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
    if (children.length === 0 && !isQuoted(node)) {
      for (let at = node.getStart(file); at < node.end; at++) code[at] = text[at] as string;
    }
    children.forEach(visit);
  };
  visit(file);
  return { path, text, code: code.join(''), imports, functions };
}

function isQuoted(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

type Found = Pick<Import, 'specifier' | 'typesOnly'>;

function importOf(node: ts.Node): Found | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, typesOnly: takesTypesOnly(node.importClause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
    return { specifier, typesOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: (node.argument.literal as ts.StringLiteral).text, typesOnly: true };
  }
  if (!ts.isCallExpression(node) || node.arguments.length !== 1) return undefined;
  const called = node.expression;
  const loads = called.kind === ts.SyntaxKind.ImportKeyword || called.getText() === 'require';
  const argument = node.arguments[0];
  if (!loads || !argument || !ts.isStringLiteral(argument)) return undefined;
  return { specifier: argument.text, typesOnly: false };
}

function takesTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function targetOf(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.normalize(posix.join(dirname(path), specifier));
}
