import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileNamesFor } from '../../../src/core/bundles/fileNames';

function namesFor(names: (string | null)[], family = 'head'): string[] {
  return fileNamesFor(names, { family, stem: 'bundle.seed' });
}

describe('file names out of a bundle', () => {
  it('leave safe names as they are', () => {
    const names = ['a.txt', 'week 1/Año nuevo (2).txt', 'README', 'b.c/d'];
    assert.deepEqual(namesFor(names), names);
  });

  it('never leave the folder', () => {
    assert.deepEqual(namesFor(['../../etc/passwd', './a.txt', 'x/../../y.txt', '..\\..\\z.txt', '..']), [
      'etc/passwd',
      'a.txt',
      'x/y.txt',
      'z.txt',
      'bundle.seed-005.txt',
    ]);
  });

  it('count absolute paths from the folder that they share', () => {
    assert.deepEqual(namesFor(['/home/ana/w/a.txt', '/home/ana/w/2/b.txt', 'c.txt']), [
      'a.txt',
      '2/b.txt',
      'c.txt',
    ]);
    assert.deepEqual(namesFor(['C:\\w\\a.txt']), ['a.txt']);
  });

  it('hold nothing that a file system or an editor gives a meaning of its own', () => {
    assert.deepEqual(
      namesFor(['a:b?.txt', '.vscode/tasks.json', 'NUL.txt', 'dots.. ', 'a\u202Etxt.exe', 'ein\u0000s']),
      ['a_b_.txt', '_vscode/tasks.json', '_NUL.txt', 'dots', 'a_txt.exe', 'ein_s'],
    );
  });

  it('are numbered where they come again, in whatever case, or are another’s folder', () => {
    assert.deepEqual(namesFor(['a.txt', 'A.TXT', 'a.txt', 'a (2).txt', 'x', 'x/y']), [
      'a.txt',
      'A (2).TXT',
      'a (3).txt',
      'a (2) (2).txt',
      'x (2)',
      'x/y',
    ]);
  });

  it('are made up where there is none, and get an extension where they are titles', () => {
    for (const family of ['lexisnexis', '## [{number}] {name}'])
      assert.deepEqual(namesFor([null, '1 of 20'], family), ['bundle.seed-001.txt', '1 of 20.txt']);
  });

  it('are cut before their extension where they are too long', () => {
    const [name = ''] = namesFor([`${'ж'.repeat(300)}.txt`]);
    assert.match(name, /^ж+\.txt$/);
    assert.ok(new TextEncoder().encode(name).length <= 255);
  });

  it('are distinct relative paths, whatever the names', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'a',
      'A',
      'b.txt',
      '/',
      '\\',
      'C:',
      '.git',
      ' ',
      'con',
      '\n',
      '*',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(part).map((parts) => parts.join('')),
          { maxLength: 12 },
        ),
        (names) => {
          const safe = namesFor(names);
          assert.equal(new Set(safe.map((name) => name.toLowerCase())).size, names.length);
          for (const name of safe)
            for (const each of name.split('/'))
              assert.match(each, /^[^.\s\\:*/][^\\:*/\n]*$/, JSON.stringify(names));
        },
      ),
    );
  });
});
