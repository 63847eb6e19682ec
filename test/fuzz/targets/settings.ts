import assert from 'node:assert/strict';
import { splitBundle } from '../../../src/core/bundles/bundle';
import { familiesWith } from '../../../src/core/bundles/familyTable';
import { readTemplates } from '../../../src/core/bundles/templates/readTemplates';
import { Gazetteer } from '../../../src/core/entities/workspaceGazetteer/gazetteer';
import { createAnalyser } from '../../../src/core/analysis';
import { readSettings } from '../../../src/core/settings/settings';
import { splitLines } from '../../../src/core/text/lines';
import { assertSound } from '../../support/soundAnalysis';
import { readers } from '../../support/readers';
import { PART, partsOf, type Target } from '../target';

const FILE = `labels:
  - name: claim
    title: Claim to check
    key: c
    colour: orange
  - { name: about, kind: relation }
gazetteer:
  - name: Ana Ruiz
    aliases: [Ruiz, the mayor]
    type: person
    note: Since 2023
    link: https://example.org/ruiz
  - { name: Lea También, ignore: true }
`;

/** A `.lede.yaml` and a list of templates are read, whatever they are, and what they say can be used on any text. */
export const settings: Target = {
  name: 'settings',
  seeds: () => {
    return [
      FILE,
      `${FILE}${PART}## [{number}] {name}\n%%% FILE {name} %%%${PART}## [1] a\nAna Ruiz vino.\n%%% FILE b %%%\n`,
    ];
  },
  words: [
    'labels:',
    'gazetteer:',
    '- name: ',
    'aliases: [',
    'type: ',
    'key: ',
    'colour: ',
    '{name}',
    '{number}',
    '{date}',
    '{*}',
  ],
  work: (input) => {
    const [file = '', templates = '', text = ''] = partsOf(input, 3);
    const { gazetteer } = readSettings(file);
    const families = familiesWith(readTemplates(templates.split('\n')).families);
    splitBundle(text, splitLines(text), families);
    createAnalyser({ ...readers, gazetteer: new Gazetteer(gazetteer) }, families)(text);
  },
  check: (input) => {
    const [file = '', templates = '', text = ''] = partsOf(input, 3);
    const { labels, gazetteer, faults } = readSettings(file);
    for (const { range, message } of faults) {
      assert.ok(0 <= range[0] && range[0] <= range[1] && range[1] <= file.length, JSON.stringify(range));
      assert.notEqual(message, '');
    }
    assert.equal(new Set(labels.map(({ name }) => name)).size, labels.length);
    const families = familiesWith(readTemplates(templates.split('\n')).families);
    splitBundle(text, splitLines(text), families);
    assertSound(text, createAnalyser({ ...readers, gazetteer: new Gazetteer(gazetteer) }, families)(text));
  },
};
