import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { GAZETTEER_TYPES } from '../../../src/core/entities/workspaceGazetteer/entry';
import { LABEL_KINDS } from '../../../src/core/settings/label';
import { LABEL_COLOUR_NAMES } from '../../../src/core/settings/labelColour';
import { readSettings } from '../../../src/core/settings/settings';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly pattern?: string;
}

const SCHEMA = JSON.parse(readFileSync('schemas/lede.schema.json', 'utf8')) as Schema;

const fieldsIn = (list: string): Readonly<Record<string, Schema>> =>
  SCHEMA.properties?.[list]?.items?.properties ?? {};

/** The fields that a reader says there are, when it is shown one that there is not. */
function fieldsOf(text: string): string {
  return String(readSettings(text).faults[0]?.values.at(-1));
}

describe('the README', () => {
  it('shows a .lede.yaml without a fault', () => {
    const [, shown = ''] = /```yaml\n(labels:[^]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const { labels, gazetteer, faults } = readSettings(shown);
    assert.deepEqual([labels.length, gazetteer.length, faults], [2, 2, []]);
  });
});

describe('the schema of .lede.yaml', () => {
  it('is contributed', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { yamlValidation: { fileMatch: string; url: string }[] };
    };
    assert.ok(
      contributes.yamlValidation.some(
        ({ fileMatch, url }) => fileMatch === '.lede.yaml' && url === './schemas/lede.schema.json',
      ),
    );
  });

  it('has the fields that are read, each described', () => {
    assert.equal(Object.keys(SCHEMA.properties ?? {}).join(', '), fieldsOf('nonsense: 1'));
    for (const list of ['labels', 'gazetteer']) {
      assert.equal(Object.keys(fieldsIn(list)).join(', '), fieldsOf(`${list}: [{ nonsense: 1 }]`));
      for (const [field, { description }] of Object.entries(fieldsIn(list))) assert.ok(description, field);
    }
  });

  it('has the words that are read', () => {
    assert.deepEqual(fieldsIn('labels')['kind']?.enum, LABEL_KINDS);
    assert.deepEqual(fieldsIn('labels')['colour']?.anyOf?.[0]?.enum, LABEL_COLOUR_NAMES);
    assert.deepEqual(fieldsIn('gazetteer')['type']?.enum, GAZETTEER_TYPES);
  });

  it('takes the names of labels that are read', () => {
    const pattern = new RegExp(fieldsIn('labels')['name']?.pattern ?? '', 'u');
    for (const name of [
      'claim',
      'Behauptung_2',
      'reclamación',
      'a.b-c',
      'two words',
      '-a',
      'a/b',
      'a'.repeat(65),
    ]) {
      const { labels } = readSettings(`labels: [{ name: "${name}" }]`);
      assert.equal(pattern.test(name), labels.length === 1, name);
    }
  });
});
