import * as vscode from 'vscode';
import { type Services, SOURCE_ARTICLES } from '../../services';
import { labelsOf } from '../labels';
import { selectedText } from '../chosenText';
import { LABEL } from './label';
import { lastLabel } from './lastLabel';

/** What the light bulb offers besides the labels. */
const OTHERS = [
  ['Add Note…', 'addNote'],
  ['Label All Mentions…', 'labelAll'],
] as const;

const KIND = vscode.CodeActionKind.Refactor.append('annotate');

/** Labels and notes for what is selected, in the light bulb; the label that was put last comes first. */
export function registerLabelActions(services: Services): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => {
      if (selectedText(document, [range]).length === 0) return [];
      const last = lastLabel(services);
      const labels = labelsOf(services, document.uri).filter(({ kind }) => kind === 'span');
      const ofLabels = labels.map(({ name, title }) => {
        const action = actionOf(vscode.l10n.t('Label as {0}', title), LABEL, [{ name }]);
        action.isPreferred = name === last;
        return action;
      });
      const others = OTHERS.map(([title, id]) =>
        actionOf(vscode.l10n.t(title), `lede.annotations.${id}`, []),
      );
      return [...ofLabels, ...others].sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
    },
  };
  return vscode.languages.registerCodeActionsProvider(SOURCE_ARTICLES, provider, {
    providedCodeActionKinds: [KIND],
  });
}

function actionOf(title: string, command: string, args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, KIND);
  action.command = { command, title, arguments: args };
  action.isPreferred = false;
  return action;
}
