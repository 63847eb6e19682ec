import { readFileSync } from 'node:fs';
import * as oniguruma from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { splitLines } from '../../../src/core/text/lines';

/** Loads the grammar of source articles as VS Code does. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const file = 'syntaxes/source-article.tmLanguage.json';
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(file, 'utf8'), file)),
  });
  const grammar = await registry.loadGrammar('text.source-article');
  if (!grammar) throw new Error('The grammar did not load');
  return grammar;
}

/** Colours a text as VS Code does, line by line. */
export function tokenize(grammar: IGrammar, text: string): void {
  let state = INITIAL;
  for (const line of splitLines(text)) state = grammar.tokenizeLine(line.text, state).ruleStack;
}
