import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** No questions and no welcome page. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** A code-server of its own, without what people have installed and set in theirs. */
export class CodeServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly data: string,
    /** Of an empty workbench. */
    readonly address: string,
  ) {}

  /** Installs the package `vsix` and starts `program`; rejects with its words where it does not listen. */
  static async start(program: string, vsix: string): Promise<CodeServer> {
    const data = mkdtempSync(path.join(os.tmpdir(), 'lede-code-server-'));
    mkdirSync(path.join(data, 'User'));
    writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(SETTINGS));
    const own = ['--user-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
    const config = ['--config', path.join(data, 'config.yaml')];
    execFileSync(program, [...own, ...config, '--install-extension', vsix], { stdio: 'ignore' });
    const quiet = ['--auth', 'none', '--disable-telemetry', '--disable-update-check'];
    const child = spawn(program, [...own, ...config, ...quiet, '--bind-addr', '127.0.0.1:0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new CodeServer(child, data, await addressIn(child.stdout));
  }

  /** Ends it, and removes all that it had. */
  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill();
    await ended;
    rmSync(this.data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The address, once it is said; the stream is read on, as its writer would end without a reader. */
function addressIn(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    stream.on('data', (chunk) => {
      output += String(chunk);
      const address = /listening on (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    stream.once('end', () => {
      reject(new Error(`code-server ended without an address:\n${output}`));
    });
  });
}
