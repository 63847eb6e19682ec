import path from 'node:path';
import ts from 'typescript';

/** The name of the type that `src/core` gives to texts for people. */
const MESSAGE = 'Message';

/** What a program says to people. */
export interface SourceMessages {
  /** All texts that are translated, as they stand in the source. */
  readonly messages: ReadonlySet<string>;
  /** Where something is translated of which the type does not tell that it is such a text, as “file:line: expression”. */
  readonly unknown: readonly string[];
}

/** True for a property's name, which has the type of what stands behind it. */
const isName = (node: ts.Expression): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/**
 * Finds the texts for people in `src/`: what `l10n.t` is called with, and every literal that has to be a `Message`.
 * @param root the folder of the project.
 */
export function sourceMessages(root: string): SourceMessages {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = ts.sys.readDirectory(path.join(root, 'src'), ['.ts'], ['src/webview']);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const messages = new Set<string>();
  const unknown: string[] = [];

  const isMessage = (type: ts.Type | undefined): boolean =>
    type !== undefined &&
    (type.aliasSymbol?.name === MESSAGE || (type.isUnion() && type.types.some(isMessage)));

  /** Collects what an expression may be that is translated. */
  function collect(node: ts.Expression): void {
    if (ts.isParenthesizedExpression(node)) collect(node.expression);
    else if (ts.isConditionalExpression(node)) {
      collect(node.whenTrue);
      collect(node.whenFalse);
    } else if (!collectType(checker.getTypeAtLocation(node))) {
      const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
      unknown.push(`${path.relative(root, node.getSourceFile().fileName)}:${line + 1}: ${node.getText()}`);
    }
  }

  /** Collects the texts that a type consists of; false where it may be any string. */
  function collectType(type: ts.Type): boolean {
    if (type.isStringLiteral()) messages.add(type.value);
    return (
      type.isStringLiteral() ||
      isMessage(type) ||
      (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never)) !== 0 ||
      (type.isUnion() && type.types.map(collectType).every(Boolean))
    );
  }

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && isTranslation(node)) {
      const [message] = node.arguments;
      if (message) collect(message);
    }
    if (ts.isShorthandPropertyAssignment(node)) {
      const property = checker.getContextualType(node.parent)?.getProperty(node.name.text);
      if (property && isMessage(checker.getTypeOfSymbol(property))) collect(node.name);
    } else if (ts.isExpression(node) && !isName(node) && isMessage(checker.getContextualType(node)))
      collect(node);
    ts.forEachChild(node, visit);
  }

  /** True for a call of `vscode.l10n.t`, whatever it is called there. */
  function isTranslation(node: ts.CallExpression): boolean {
    const declaration = checker.getResolvedSignature(node)?.declaration;
    const parent = declaration?.parent.parent;
    return (
      declaration?.getSourceFile().fileName.includes('@types/vscode') === true &&
      parent !== undefined &&
      ts.isModuleDeclaration(parent) &&
      parent.name.text === 'l10n'
    );
  }

  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && file.fileName.includes('/src/')) visit(file);
  return { messages, unknown };
}
