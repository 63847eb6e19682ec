import assert from 'node:assert/strict';
import { registerReadAhead } from '../../src/vscode/readAhead';
import { eventually } from '../support/eventually';
import { BUNDLE, closeAll, openNew, textOf } from './documents';
import { ownAnalyses } from './ownAnalyses';

describe('reading ahead', () => {
  const own = ownAnalyses();
  const feature = registerReadAhead({ ...own, guard: own.failures.guard('read ahead') });

  after(() => {
    feature.dispose();
    own.dispose();
  });

  afterEach(closeAll);

  it('has read what is in sight first, though nobody has asked', async () => {
    const document = await openNew(await textOf(BUNDLE), '.seed.txt');
    const live = await own.analyses.find(document);
    await eventually(() => assert.ok(live?.article(0)?.reading.article));
  });
});
