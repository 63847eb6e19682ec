import assert from 'node:assert/strict';
import { showError, showInformation, showWarning } from '../../src/vscode/messages';
import { messagesOf } from './ownAnnotations';

describe('notifications', () => {
  it('make no link of what a file is called', async () => {
    const name = '[here](command:workbench.action.quit).txt';
    const told = await messagesOf(
      ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'],
      async () => {
        for (const show of [showInformation, showWarning, showError]) await show(`${name} is written.`);
      },
    );
    assert.deepEqual(told, Array(3).fill('[here] (command:workbench.action.quit).txt is written.'));
  });
});
