import * as vscode from 'vscode';
import { closeAll, until } from './documents';

describe('about the entity models', () => {
  afterEach(closeAll);

  it('is a page in an editor', async () => {
    await vscode.commands.executeCommand('lede.aboutEntityModels');
    const isPage = ({ label }: vscode.Tab): boolean => label.includes('ENTITIES.md');
    const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until(() => tabs().some(isPage), vscode.window.tabGroups.onDidChangeTabs);
  });
});
