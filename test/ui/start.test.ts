import assert from 'node:assert/strict';
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { eventually } from '../support/eventually';
import { repository, surroundings } from './surroundings';
import { Workbench } from './workbench';

type Start = ChildProcessByStdio<null, Readable, Readable>;

/** `npm start` without npm. */
function start(...args: string[]): Start {
  return spawn(process.execPath, [path.join(repository, 'scripts/start.mjs'), ...args], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The address that it prints. */
async function addressOf(child: Start): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout) {
    output += String(chunk);
    const address = /http:\S+(?=\s)/.exec(output)?.[0];
    if (address) return address;
  }
  throw new Error(`It ended without an address:\n${output}`);
}

describe('npm start', () => {
  it('serves a workbench with the extension and the given file, until it is interrupted', async () => {
    const child = start('--no-open', path.join(surroundings.seeds, 'harbour-council.article.txt'));
    const ended = once(child, 'exit');
    const workbench = await Workbench.at(await addressOf(child));
    try {
      await workbench.page.locator('.tab.active', { hasText: 'harbour-council.article.txt' }).waitFor();
      await eventually(async () => {
        assert.equal(await workbench.languageMode(), 'Source Article');
      });
    } finally {
      await workbench.close();
      child.kill('SIGINT');
    }
    assert.deepEqual(await ended, [0, null]);
  });

  for (const [what, args, said] of [
    ['a path that is not there', ['nowhere/at-all.txt'], /^No such file or folder: \S+at-all\.txt\n$/],
    ['two paths', ['seeds', 'src'], /^Usage: .*\n$/],
    ['an unknown option', ['--open'], /^Usage: .*\n$/],
  ] as const) {
    it(`answers ${what} with one line and code 2`, async () => {
      const child = start(...args);
      const [errors, [code]] = await Promise.all([
        text(child.stderr),
        once(child, 'exit') as Promise<[number]>,
      ]);
      assert.match(errors, said);
      assert.equal(code, 2);
    });
  }
});
