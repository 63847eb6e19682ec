import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every way in which a script of a page or a worker, or Node.js, reaches a network without a module. */
const WAYS_OUT =
  /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/;

/** What bundles may require: the extension VS Code alone, the command line files and streams. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'extension.js': ['vscode'],
  'report.js': [],
  'cli.js': [
    'buffer',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:stream/consumers',
    'node:util',
    'process',
  ],
};

describe('without a network', () => {
  for (const name of readdirSync('dist').filter((file) => file.endsWith('.js')))
    it(`${name} has no way into one`, () => {
      const bundle = readFileSync(path.join('dist', name), 'utf8');
      const modules = Array.from(
        bundle.matchAll(/\b(?:require|import)\("([^"]+)"\)/g),
        ([, module]) => module ?? '',
      );
      assert.deepEqual([...new Set(modules)].sort(), REQUIRED[name]);
      assert.equal(WAYS_OUT.exec(bundle), null);
    });

  it('the command line tells the same', function () {
    const cut = ['unshare', '--map-root-user', '--net'];
    if (spawnSync(cut[0] ?? '', [...cut.slice(1), 'true']).status !== 0) this.skip(); // only Linux cuts it so, and not in every container
    const command = [
      process.execPath,
      'dist/cli.js',
      'analyze',
      ...readdirSync('seeds')
        .filter((name) => name.endsWith('.txt'))
        .map((name) => path.join('seeds', name)),
    ];
    const [plain, offline] = [command, [...cut, ...command]].map(([program = '', ...args]) =>
      spawnSync(program, args, { encoding: 'utf8', maxBuffer: 100_000_000 }),
    );
    assert.equal(plain?.status, 0, plain?.stderr);
    assert.equal(offline?.stdout, plain.stdout);
    assert.ok(plain.stdout.length > 10_000);
  });
});
