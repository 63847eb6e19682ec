// How the sources are bundled, for what ships, the tests and the training alike.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calendarData } from './calendars.mjs';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

export const sourceOptions = {
  absWorkingDir: root,
  bundle: true,
  // eld's exports map hides the detector without its data; a test compares ours with it
  alias: {
    'eld/detector': path.join(root, 'node_modules/eld/src/languageDetector.js'),
    'eld/ngrams': path.join(root, 'node_modules/eld/src/ngrams/small.js'),
  },
  loader: { '.bin': 'binary' },
  plugins: [calendarData],
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};
