import * as vscode from 'vscode';
import type { ChatModel, ChatModels } from './chatModel';

/** Says to the user, who is asked for consent, what the model is for. */
const justification = (): string => vscode.l10n.t('To summarize the article that you chose.');

/** The language models that VS Code offers, whoever makes them. */
export const editorModels: ChatModels = {
  select: async () => (await vscode.lm.selectChatModels()).map(chatModelOf),
};

function chatModelOf(model: vscode.LanguageModelChat): ChatModel {
  return {
    id: `${model.vendor}/${model.id}`,
    name: model.name,
    maxInputTokens: model.maxInputTokens,
    countTokens: (text, token) => model.countTokens(text, token),
    send: (prompt, token) => send(model, prompt, token),
  };
}

async function* send(
  model: vscode.LanguageModelChat,
  prompt: string,
  token: vscode.CancellationToken,
): AsyncGenerator<string> {
  const message = vscode.LanguageModelChatMessage.User(prompt);
  const response = await model.sendRequest([message], { justification: justification() }, token);
  yield* response.text;
}
