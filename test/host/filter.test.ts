import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  clearFilter,
  currentFilter,
  describeFilter,
  leavesOut,
} from '../../src/vscode/outline/outlineFilter';

/** A workspace's memory that lasts as long as a test. */
function memoryWith(hidden?: object): vscode.Memento {
  const values = new Map<string, unknown>(hidden ? [['lede.outline.hidden', hidden]] : []);
  return {
    keys: () => [...values.keys()],
    get: (key: string, fallback?: unknown) => values.get(key) ?? fallback,
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}

describe('the outline’s filter', () => {
  it('shows everything until somebody chooses', () => {
    const filter = currentFilter(memoryWith());
    assert.equal(leavesOut(filter), false);
    assert.equal(describeFilter(filter), undefined);
  });

  it('says what it leaves out, or what is left', () => {
    const few = currentFilter(memoryWith({ roles: ['body'], types: ['date'] }));
    assert.equal(describeFilter(few), 'Filtered: without Dates, Body');
    assert.ok(!few.roles.has('body') && few.roles.has('post'));
    const types = ['organization', 'location', 'miscellaneous', 'date'];
    const roles = [...few.roles, 'body'].filter((role) => role !== 'post');
    const most = currentFilter(memoryWith({ roles, types }));
    assert.equal(describeFilter(most), 'Filtered: only People, Post');
  });

  it('can be cleared', async () => {
    const memory = memoryWith({ roles: ['body'], types: [] });
    await clearFilter(memory);
    assert.equal(leavesOut(currentFilter(memory)), false);
  });
});
