import assert from 'node:assert/strict';
import { closeAll } from './documents';
import { run, runAccepting, useSeedCopy } from './annotating';

describe('the view of annotations', () => {
  useSeedCopy();

  afterEach(async () => {
    await run('clearFilter');
    await run('groupBy', 'place');
    await closeAll();
  });

  it('lists them by what a keybinding says, and by what is chosen', async () => {
    assert.equal(await run('groupBy', 'author'), 'author');
    assert.equal(await run('groupBy', 'label'), 'label');
    assert.equal(await runAccepting('lede.annotations.groupBy'), 'place');
  });

  it('asks where its own button hands the selected rows over', async () => {
    await run('groupBy', 'author');
    assert.equal(await runAccepting('lede.annotations.groupBy', []), 'place');
    await run('filter', 'official');
    assert.equal(await runAccepting('lede.annotations.filter', []), 'Filtered: official');
  });

  it('says what it is filtered by, until that is cleared', async () => {
    assert.equal(await run('filter', '  Ana claim '), 'Filtered: Ana claim');
    assert.equal(await run('groupBy', 'label'), 'label');
    assert.equal(await runAccepting('lede.annotations.filter'), 'Filtered: Ana claim');
    assert.equal(await run('clearFilter'), '');
  });
});
