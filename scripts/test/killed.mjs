// Kills real extension hosts in the middle of saving annotations, and looks at what is on disk then.
import { readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { parse } from 'yaml';
import { launchBrowser } from '../host/browser.mjs';
import { root } from '../host/cache.mjs';
import { startServer } from '../host/server.mjs';
import { withSeeds } from '../host/suite.mjs';

const TESTS = path.join(root, 'out/test/killed/annotateForEver');

/** At which of the changes that a save makes beside the sidecar each host is killed: its file is made, filled, put in place. */
const MOMENTS = [1, 2, 4];

/** So many notes have to be saved before that; and so long, in ms, nobody waits for them. */
const SAVED = 3;
const PATIENCE = 120_000;

/**
 * @param host what installHost() returned
 * @returns {Promise<import('../../test/support/mochaResult').RunResult>}
 */
export async function killHosts(host) {
  const faults = [];
  for (const moment of MOMENTS) {
    const fault = await withSeeds((folder, temporary) => killOne(host, folder, temporary, moment));
    if (fault) faults.push(`at change ${moment} of a save: ${fault}`);
  }
  const failures = faults.length;
  const details = faults.join('\n');
  return { passes: MOMENTS.length - failures, failures, pending: 0, failedTitles: faults, details };
}

/** What was wrong with the sidecar; undefined where nothing was. */
async function killOne(host, folder, temporary, moment) {
  const progressFile = path.join(temporary, 'progress.json');
  const env = { LEDE_TEST_PROGRESS: progressFile };
  const server = await startServer(host, { testDriver: true, env });
  const browser = await launchBrowser();
  try {
    await openWorkbench(browser, server.url({ folder, development: [root], tests: TESTS }));
    const { pid, sidecar } = await untilSaved(progressFile);
    await killAtChange(pid, sidecar, moment);
    return faultOf(JSON.parse(readFileSync(progressFile, 'utf8')));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function openWorkbench(browserServer, url) {
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const page = await browser.newPage();
  for (const name of ['codeAutomationLog', 'codeAutomationExit'])
    await page.exposeFunction(name, () => undefined);
  await page.goto(url);
}

/** What the extension host says of itself as soon as it has saved some notes. */
async function untilSaved(progressFile) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const progress = readProgress(progressFile);
    if (progress?.saved >= SAVED) return progress;
    await wait(1);
  }
  throw new Error('The extension host saves nothing.');
}

/** Kills a process as soon as the sidecar, or a file of the same name with an ending, has changed so often. */
function killAtChange(pid, sidecar, count) {
  return new Promise((resolve) => {
    let left = count;
    const watcher = watch(path.dirname(sidecar), (_, name) => {
      if (!name?.startsWith(path.basename(sidecar)) || --left > 0) return;
      watcher.close();
      process.kill(pid, 'SIGKILL');
      resolve();
    });
  });
}

function readProgress(progressFile) {
  try {
    return JSON.parse(readFileSync(progressFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The sidecar has to be whole, with every note that was saved, and may have the one that was being saved. */
function faultOf({ sidecar, before, saved }) {
  const { annotations } = parsed(readFileSync(sidecar, 'utf8')) ?? {};
  if (!annotations?.every(({ text }) => typeof text === 'string')) return 'the sidecar is broken';
  const old = annotations.filter(({ text }) => text.startsWith('old ')).length;
  const notes = new Set(annotations.map(({ text }) => text));
  const missing = Array.from({ length: saved }, (_, i) => `note ${i + 1}`).filter((text) => !notes.has(text));
  if (old !== before) return `${before - old} of the notes that were there before are lost`;
  if (missing.length > 0) return `lost: ${missing.join(', ')}`;
  return annotations.length > before + saved + 1 ? 'more notes than were made' : undefined;
}

function parsed(text) {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
