import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KEYS, toEntry } from '../../../../src/core/annotations/sidecar/entry';
import { ENTITY_TYPES } from '../../../../src/core/entities/entity';
import { someOfEach } from '../someAnnotations';

interface Schema {
  readonly properties: Readonly<Record<string, Field>>;
  readonly definitions: { readonly annotation: { readonly properties: Readonly<Record<string, Field>> } };
}

interface Field {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly description?: string;
}

const SCHEMA = JSON.parse(readFileSync('schemas/annotations.schema.json', 'utf8')) as Schema;
const FIELDS = SCHEMA.definitions.annotation.properties;

describe('the schema of sidecars', () => {
  it('is contributed', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { yamlValidation: { fileMatch: string; url: string }[] };
    };
    const own = contributes.yamlValidation.find(({ fileMatch }) => fileMatch === '*.annotations.yaml');
    assert.equal(own?.url, './schemas/annotations.schema.json');
  });

  it('has the keys that are written, each described', () => {
    assert.deepEqual(Object.keys(FIELDS), KEYS);
    for (const [key, { description }] of Object.entries(FIELDS)) assert.ok(description, key);
    assert.deepEqual(FIELDS['type']?.enum, ENTITY_TYPES);
  });

  it('takes every field that is written', () => {
    for (const entry of someOfEach().map(toEntry))
      for (const [key, value] of Object.entries(entry)) {
        const field = FIELDS[key];
        assert.ok(field, key);
        if (field.type === 'integer') assert.ok(Number.isInteger(value), key);
        else assert.equal(typeof value, 'string', key);
        if (field.enum) assert.ok(field.enum.includes(String(value)), `${key}: ${value}`);
        if (field.pattern !== undefined) assert.match(String(value), new RegExp(field.pattern, 'u'));
      }
  });
});
