// Lets a bundle count which branches of src/core have run, and know the words that stand in its code.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** No more branches are counted. */
const MOST_BRANCHES = 0x10000;

/** What the bundle begins with: a counter for each branch. */
export const BANNER = `globalThis.fuzzedBranches = new Uint8Array(${MOST_BRANCHES});`;

/** A plugin of esbuild that instruments src/core; `found` grows while the bundle is built. */
export function instrument(found) {
  return {
    name: 'instrument',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/]core[\\/].*\.ts$/ }, ({ path }) => {
        const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
          fileName: path,
          compilerOptions: {
            target: ts.ScriptTarget.ESNext,
            module: ts.ModuleKind.ESNext,
            inlineSourceMap: true,
            verbatimModuleSyntax: true,
          },
          transformers: { before: [(context) => (file) => counting(file, context, found)] },
        });
        return { contents: `const fuzzed = globalThis.fuzzedBranches;\n${outputText}`, loader: 'js' };
      });
    },
  };
}

/** Literals that may be a part of what the code looks for in a text. */
const isWord = (text) => text.length > 0 && text.length <= 40;

function counting(file, context, found) {
  const { factory } = context;
  const count = () =>
    factory.createPostfixIncrement(
      factory.createElementAccessExpression(factory.createIdentifier('fuzzed'), found.branches++),
    );
  const countStatement = () => factory.createExpressionStatement(count());
  const counted = (expression) =>
    factory.createParenthesizedExpression(factory.createComma(count(), expression));
  const block = (statement) =>
    ts.isBlock(statement)
      ? factory.updateBlock(statement, [countStatement(), ...statement.statements])
      : factory.createBlock([countStatement(), statement], true);
  const withBlock = (statement) => statement && block(statement);

  /** What to do with a node whose children have been visited. */
  const CHANGES = [
    [
      ts.isIfStatement,
      (n) => factory.updateIfStatement(n, n.expression, block(n.thenStatement), withBlock(n.elseStatement)),
    ],
    [
      ts.isForStatement,
      (n) => factory.updateForStatement(n, n.initializer, n.condition, n.incrementor, block(n.statement)),
    ],
    [
      ts.isForOfStatement,
      (n) =>
        factory.updateForOfStatement(n, n.awaitModifier, n.initializer, n.expression, block(n.statement)),
    ],
    [ts.isWhileStatement, (n) => factory.updateWhileStatement(n, n.expression, block(n.statement))],
    [ts.isCaseClause, (n) => factory.updateCaseClause(n, n.expression, [countStatement(), ...n.statements])],
    [ts.isDefaultClause, (n) => factory.updateDefaultClause(n, [countStatement(), ...n.statements])],
    [ts.isCatchClause, (n) => factory.updateCatchClause(n, n.variableDeclaration, block(n.block))],
    [
      ts.isConditionalExpression,
      (n) =>
        factory.updateConditionalExpression(
          n,
          n.condition,
          n.questionToken,
          counted(n.whenTrue),
          n.colonToken,
          counted(n.whenFalse),
        ),
    ],
    [isShortCircuit, (n) => factory.updateBinaryExpression(n, n.left, n.operatorToken, counted(n.right))],
    [
      ts.isArrowFunction,
      (n) =>
        factory.updateArrowFunction(
          n,
          n.modifiers,
          n.typeParameters,
          n.parameters,
          n.type,
          n.equalsGreaterThanToken,
          ts.isBlock(n.body) ? block(n.body) : counted(n.body),
        ),
    ],
    [
      ts.isFunctionDeclaration,
      (n) =>
        factory.updateFunctionDeclaration(
          n,
          n.modifiers,
          n.asteriskToken,
          n.name,
          n.typeParameters,
          n.parameters,
          n.type,
          withBlock(n.body),
        ),
    ],
    [
      ts.isMethodDeclaration,
      (n) =>
        factory.updateMethodDeclaration(
          n,
          n.modifiers,
          n.asteriskToken,
          n.name,
          n.questionToken,
          n.typeParameters,
          n.parameters,
          n.type,
          withBlock(n.body),
        ),
    ],
  ];

  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node;
    if (ts.isStringLiteral(node) && isWord(node.text)) found.literals.add(node.text);
    const visited = ts.visitEachChild(node, visit, context);
    const change = CHANGES.find(([is]) => is(visited));
    return change ? change[1](visited) : visited;
  };
  return ts.visitNode(file, visit);
}

const SHORT_CIRCUITS = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

const isShortCircuit = (node) => ts.isBinaryExpression(node) && SHORT_CIRCUITS.has(node.operatorToken.kind);
