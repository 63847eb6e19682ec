import * as vscode from 'vscode';
import type { Answer } from '../../core/languageModel/answer';
import { promptThatFits } from '../../core/languageModel/prompt';
import type { ChatModel } from './chatModel';
import { failureNote } from './failures';

/** What a language model is given of an article. */
export interface ModelTask {
  /** Of the article, in order, each a block. */
  readonly parts: readonly string[];
  readonly language: string | null;
}

/** The share of a model's input that is left free: models count a message's frame as well. */
const MOST_USED = 0.95;

/**
 * Asks a language model for a summary, and tells of the answer each time that it has grown, and last when it is whole or
 * never will be. Does not reject: a failure is an answer with a note.
 */
export async function askForSummary(
  model: ChatModel,
  { parts, language }: ModelTask,
  tell: (answer: Answer) => void,
  token: vscode.CancellationToken,
): Promise<void> {
  const { t } = vscode.l10n;
  const { name } = model;
  let text = '';
  let note: string | null = null;
  const say = (state: Answer['state'], last = note): void => tell({ model: name, text, state, note: last });
  try {
    say('writing', t('{0} is asked…', name));
    const most = Math.floor(model.maxInputTokens * MOST_USED);
    const prompt = await promptThatFits(parts, language, most, (words) => model.countTokens(words, token));
    if (!prompt) {
      say('failed', t('The article’s first paragraph is too long for this language model.'));
      return;
    }
    if (prompt.parts < parts.length)
      note = t(
        'The article is too long for this language model: it was given the first {0} of {1} paragraphs.',
        prompt.parts,
        parts.length,
      );
    for await (const piece of model.send(prompt.text, token)) {
      if (token.isCancellationRequested) break;
      text += piece;
      say('writing');
    }
    if (token.isCancellationRequested) say('stopped', t('Stopped.'));
    else if (text.trim() === '')
      say('failed', t('The language model answered nothing. The summary below is the article’s own words.'));
    else say('done');
  } catch (error) {
    if (token.isCancellationRequested) say('stopped', t('Stopped.'));
    else say('failed', failureNote(error));
  }
}
