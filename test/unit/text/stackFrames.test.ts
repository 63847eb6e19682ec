import assert from 'node:assert/strict';
import { withoutMessage } from '../../../src/core/text/stackFrames';

/** An error as an engine makes it that quotes a value in its message. */
function failure(value: string): unknown {
  try {
    JSON.parse(value);
  } catch (error) {
    return error;
  }
  return assert.fail('it was JSON');
}

describe('what is written down of an error', () => {
  it('says what it is and where it was thrown', () => {
    const [name, first] = withoutMessage(failure('¡')).split('\n');
    assert.equal(name, 'SyntaxError');
    assert.match(first ?? '', /^ +at failure .*stackFrames.test/);
  });

  it('quotes nothing, even of a text with lines like those of a stack', () => {
    const text = 'Río Hondo cruzó\n    at Río Hondo (cruzó:1:2)\nRío@cruzó:1\n';
    for (const error of [failure(text), new Error(text), new TypeError(`es ${text}`)])
      assert.doesNotMatch(withoutMessage(error), /Río|cruzó/);
  });

  it('tells of what is no error its type alone', () => {
    assert.equal(withoutMessage('Río Hondo'), 'string');
    assert.equal(withoutMessage(undefined), 'undefined');
  });

  it('reads the stacks of VS Code and of other engines', () => {
    const lines = ['\tat run (/x/extension.js:1:2)', 'run@https://example.org/extension.js:1:2'];
    for (const line of lines) {
      const error = new Error('Río Hondo');
      error.stack = `Error: Río Hondo\n${line}`;
      assert.equal(withoutMessage(error), `Error\n${line}`);
    }
  });
});
