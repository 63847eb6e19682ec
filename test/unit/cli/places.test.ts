import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { exportBase, foldersOf } from '../../../src/cli/places';
import { sidecarName } from '../../../src/core/annotations/sidecar/sidecar';
import { companionName } from '../../../src/core/exchange/fileNames';
import { formatOf } from '../../../src/core/exchange/formats/formats';

describe('paths of the command line', () => {
  it('lead through all folders above a file, on Windows up to its drive or share', () => {
    const folders = (file: string): string[] => foldersOf(file, win32);
    assert.deepEqual(folders('C:\\work\\deep\\a.txt'), ['C:\\work\\deep', 'C:\\work', 'C:\\']);
    assert.deepEqual(folders('C:/work/a.txt'), ['C:\\work', 'C:\\']);
    assert.deepEqual(folders('C:\\a.txt'), ['C:\\']);
    assert.deepEqual(folders('\\\\desk\\wire\\2024\\a.txt'), ['\\\\desk\\wire\\2024', '\\\\desk\\wire\\']);
    assert.deepEqual(folders('C:\\work\\..\\other\\a.txt'), ['C:\\other', 'C:\\']);
  });

  it('lead through all folders above a file on macOS, where a backslash is a character', () => {
    const folders = (file: string): string[] => foldersOf(file, posix);
    assert.deepEqual(folders('/Users/ana/a\\b.txt'), ['/Users/ana', '/Users', '/']);
    assert.deepEqual(folders('/a.txt'), ['/']);
  });

  it('have standard input in the working folder', () => {
    assert.equal(foldersOf('-', posix)[0], process.cwd());
    assert.equal(foldersOf('-', posix).at(-1), '/');
  });

  it('name an export after its file, wherever that lies', () => {
    assert.equal(exportBase('C:\\work\\año nuevo.txt', 'D:\\out', win32), 'D:\\out\\año nuevo');
    assert.equal(exportBase('C:/work/a.TXT', '.\\out', win32), 'out\\a');
    assert.equal(exportBase('C:a.seed.txt', 'out', win32), 'out\\a.seed');
    assert.equal(exportBase('\\\\desk\\wire\\a.txt', 'out', win32), 'out\\a');
    assert.equal(exportBase('/Users/ana/a\\b.txt', '/out', posix), '/out/a\\b');
    // As macOS hands names out: letters and their accents apart.
    assert.equal(exportBase('/Users/ana/an\u0303o.txt', 'out', posix), 'out/an\u0303o');
    assert.equal(exportBase('-', 'out', posix), 'out/input');
  });

  it('have what lies beside a file beside it', () => {
    assert.equal(sidecarName('C:\\work.x\\a.txt'), 'C:\\work.x\\a.txt.annotations.yaml');
    const brat = formatOf('brat');
    assert.ok(brat);
    assert.equal(companionName(brat, 'C:\\work.x\\A.ANN'), 'C:\\work.x\\A.txt');
    assert.equal(companionName(brat, 'C:\\work.ann\\a.csv'), null);
  });
});
