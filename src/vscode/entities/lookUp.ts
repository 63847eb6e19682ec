import * as vscode from 'vscode';
import { lookUpAddress } from '../../core/entities/lookUpAddress';
import { showError } from '../messages';
import { inBackground, type Services, SOURCE_ARTICLE } from '../services';
import { setting } from '../settings';
import { readPlace } from './namedPlace';

/** How long the status bar says that there is nothing to look up, in milliseconds. */
const NOTICE = 4000;

/** "Look Up": opens the address of the settings for the entity at the cursor, in the browser. */
export function registerLookUp(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.lookUp', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== SOURCE_ARTICLE) return;
    const { document, selection } = editor;
    const place = await readPlace(services.analyses, document, selection.active);
    if (!place?.named) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No name stands at the cursor.'), NOTICE);
      return;
    }
    const template = setting('lookUp.url', document.uri);
    const address = lookUpAddress(template, place.named.entity.name, place.article.language);
    if (address === undefined) inBackground(services, tellOfTemplate());
    else await open(address);
  });
}

/** A `Uri` would lose which signs were encoded, such as the `&` of a name, but the API takes the address itself as well. */
function open(address: string): Thenable<boolean> {
  return vscode.env.openExternal(address as unknown as vscode.Uri);
}

async function tellOfTemplate(): Promise<void> {
  const change = vscode.l10n.t('Open Settings');
  const chosen = await showError(
    vscode.l10n.t('Lede looks names up at https addresses with {name} in them; lede.lookUp.url is none.'),
    change,
  );
  if (chosen === change)
    await vscode.commands.executeCommand('workbench.action.openSettings', 'lede.lookUp.url');
}
