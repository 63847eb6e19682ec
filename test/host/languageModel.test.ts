import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Answer } from '../../src/core/languageModel/answer';
import type { ChatModel } from '../../src/vscode/languageModel/chatModel';
import { askForSummary } from '../../src/vscode/languageModel/modelSummary';
import { closeAll, openFile, SEED, until } from './documents';

const TASK = { parts: ['El faro cerró.', 'Nadie vino.'], language: 'es' };

/** A language model that says what a test wants; a token is a character. */
function model(send: ChatModel['send'], maxInputTokens = 100_000): ChatModel {
  return {
    id: 'test/m',
    name: 'M',
    maxInputTokens,
    countTokens: (text) => Promise.resolve(text.length),
    send,
  };
}

/** Pieces as they would come over a network. */
async function* pieces(...words: readonly string[]): AsyncGenerator<string> {
  for (const word of words) yield await Promise.resolve(word);
}

async function ask(asked: ChatModel, source = new vscode.CancellationTokenSource()): Promise<Answer[]> {
  const answers: Answer[] = [];
  await askForSummary(asked, TASK, (answer) => answers.push(answer), source.token);
  return answers;
}

const lastOf = (answers: readonly Answer[]): Answer => answers.at(-1)!;

describe('asking a language model', () => {
  it('tells of the answer as it grows, and sends the article between fences', async () => {
    let prompt = '';
    const answers = await ask(
      model((text) => {
        prompt = text;
        return pieces('El faro ', 'cerró.');
      }),
    );
    assert.deepEqual(
      answers.map(({ text, state }) => [text, state]),
      [
        ['', 'writing'],
        ['El faro ', 'writing'],
        ['El faro cerró.', 'writing'],
        ['El faro cerró.', 'done'],
      ],
    );
    assert.equal(lastOf(answers).note, null);
    assert.match(prompt, /\n~~~~~\nEl faro cerró\.\n\nNadie vino\.\n~~~~~\n/);
  });

  it('gives it as many paragraphs as it takes, and says so', async () => {
    let whole = '';
    await ask(model((text) => ((whole = text), pieces('Sí.'))));
    let cut = '';
    const answers = await ask(model((text) => ((cut = text), pieces('Sí.')), whole.length / 0.95 - 5));
    assert.ok(!cut.includes('Nadie vino.') && cut.includes('El faro cerró.'));
    assert.match(lastOf(answers).note ?? '', /first 1 of 2 paragraphs/);
    assert.equal(lastOf(await ask(model(() => pieces('x'), 10))).state, 'failed');
  });

  it('stops when it is told to, with what has come so far', async () => {
    const source = new vscode.CancellationTokenSource();
    const endless = async function* (): AsyncGenerator<string> {
      for (let i = 0; ; i += 1) {
        if (i === 3) source.cancel();
        yield await Promise.resolve('bla ');
      }
    };
    const last = lastOf(await ask(model(endless), source));
    assert.deepEqual([last.text, last.state], ['bla bla bla ', 'stopped']);
  });

  it('says in words why there is no answer', async () => {
    const fails = (error: Error): ChatModel =>
      model(() => {
        throw error;
      });
    const notes: readonly (readonly [Error, RegExp])[] = [
      [vscode.LanguageModelError.NoPermissions(), /have not allowed it/],
      [vscode.LanguageModelError.Blocked(), /quota is used up, or a filter/],
      [vscode.LanguageModelError.NotFound(), /no longer there/],
      [new vscode.LanguageModelError('too many'), /no summary: too many\. The summary below/],
      [new Error('offline'), /no summary: offline\. The summary below/],
    ];
    for (const [error, note] of notes) {
      const last = lastOf(await ask(fails(error)));
      assert.equal(last.state, 'failed');
      assert.match(last.note ?? '', note);
    }
    assert.match(lastOf(await ask(model(() => pieces(' ', '\n')))).note ?? '', /answered nothing/);
  });
});

describe('summarize article with language model', () => {
  afterEach(closeAll);

  it('opens the report in the article’s own words where there is no model', async () => {
    assert.deepEqual(await vscode.lm.selectChatModels(), []);
    await vscode.window.showTextDocument(await openFile(SEED));
    await vscode.commands.executeCommand('lede.summarizeWithLanguageModel');
    const isReport = ({ label }: vscode.Tab): boolean => label === `Report: ${SEED}`;
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until(() => tabs().some(isReport), vscode.window.tabGroups.onDidChangeTabs);
  });

  it('is told to stop where nothing is asked, and nothing comes of it', async () => {
    await vscode.commands.executeCommand('lede.report.stopLanguageModel');
  });
});
