import assert from 'node:assert/strict';
import { formatOf } from '../../../../src/core/exchange/formats/formats';
import { counterOf } from '../../../../src/core/exchange/marks/counting';
import type { ReadDocument } from '../../../../src/core/exchange/reading/readMarks';
import { inEnglish } from '../../../../src/core/text/translate';

/** A file as the documentation of a format shows one, with another text, and what is to be read in it. */
interface Sample {
  readonly format: string;
  /** Where the documentation is. */
  readonly documented: string;
  readonly file: string;
  readonly companion?: string;
  /** Each mark as "type: quote", with its note in brackets. */
  readonly marks: readonly string[];
  readonly relations?: readonly string[];
  readonly labels?: readonly string[];
  readonly faults?: readonly string[];
}

const BRIDGE = 'Valdor closed the bridge. Valdor said today that …';

const SAMPLES: readonly Sample[] = [
  {
    format: 'brat',
    documented: 'https://brat.nlplab.org/standoff.html',
    companion: BRIDGE,
    file: [
      'T1\tOrganization 0 6\tValdor',
      'T2\tClosing 7 13\tclosed',
      'T3\tOrganization 26 32\tValdor',
      'T4\tThing 18 24\tbridge',
      'T5\tPhrase 0 6;18 24\tValdor bridge',
      'E1\tClosing:T2 Agent:T1 Object:T4',
      'R1\tOwns Arg1:T1 Arg2:T4',
      '*\tEquiv T1 T3',
      'A1\tNegation E1',
      'A2\tConfidence T4 High',
      'N1\tReference T1 Wikipedia:1\tValdor',
      '#1\tAnnotatorNotes T3\tthe same\\nas before',
      '',
    ].join('\n'),
    marks: [
      'Organization: Valdor (Wikipedia:1 Valdor)',
      'Closing: closed (Negation)',
      'Organization: Valdor (the same\nas before)',
      'Thing: bridge (Confidence: High)',
      'Phrase: Valdor',
      'Phrase: bridge',
    ],
    relations: [
      'Agent: closed > Valdor',
      'Object: closed > bridge',
      'Owns: Valdor > bridge',
      'Equiv: Valdor > Valdor',
    ],
    faults: ['5: T5 is in 2 pieces; each becomes a mark of its own.'],
  },
  {
    format: 'conll',
    documented: 'https://www.clips.uantwerpen.be/conll2003/ner/',
    file: 'V.N. NNP I-NP I-ORG \nofficial NN I-NP O \nEkana NNP I-NP I-PER \nheads VBZ I-VP O \nfor IN I-PP O \nPort NNP I-NP I-LOC \nMerrin NNP I-NP I-LOC \n. . O O \n\n',
    marks: ['organization: V.N.', 'person: Ekana', 'location: Port Merrin'],
  },
  {
    format: 'conll',
    documented: 'https://www.clips.uantwerpen.be/conll2003/ner/ (adjacent names of one type)',
    file: '-DOCSTART- -X- O O\n\nAna NNP I-NP I-PER\nBo NNP I-NP B-PER\nLind NNP I-NP I-PER\n\n-DOCSTART- -X- O O\n\nValdor NNP I-NP B-LOC\n',
    marks: ['person: Ana', 'person: Bo Lind', 'location: Valdor'],
  },
  {
    format: 'conllu',
    documented: 'https://universaldependencies.org/format.html',
    file: [
      '# newdoc id = a',
      '# sent_id = 1',
      "# text = Ana sees the bridge's end.",
      '1\tAna\tAna\tPROPN\t_\t_\t2\tnsubj\t_\tner=S-PERSON',
      '2\tsees\tsee\tVERB\t_\t_\t0\troot\t_\t_',
      '3\tthe\tthe\tDET\t_\t_\t4\tdet\t_\t_',
      "4-5\tbridge's\t_\t_\t_\t_\t_\t_\t_\t_",
      '4\tbridge\tbridge\tNOUN\t_\t_\t6\tnmod\t_\tner=B-FAC',
      "5\t's\t's\tPART\t_\t_\t4\tcase\t_\t_",
      '6\tend\tend\tNOUN\t_\t_\t2\tobj\t_\tSpaceAfter=No',
      '6.1\tgone\tgo\tVERB\t_\t_\t_\t_\t_\t_',
      '7\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_',
      '',
    ].join('\n'),
    marks: ['PERSON: Ana'],
  },
  {
    format: 'conllu',
    documented: 'https://ufal.mff.cuni.cz/~popel/corefud-1.0/ (global.Entity, bracketed marks)',
    file: [
      '# global.Entity = eid-etype-head-other',
      '1\tThe\t_\t_\t_\t_\t_\t_\t_\tEntity=(e1-place-2-',
      '2\tharbour\t_\t_\t_\t_\t_\t_\t_\t_',
      '3\tof\t_\t_\t_\t_\t_\t_\t_\t_',
      '4\tValdor\t_\t_\t_\t_\t_\t_\t_\tEntity=(e2-person-1-)e1)',
      '',
    ].join('\n'),
    marks: ['place: The harbour of Valdor', 'person: Valdor'],
  },
  {
    format: 'spacy',
    documented: 'https://spacy.io/api/data-formats#dict-input',
    file: '{"text": "🚤 Valdor (VRA) closed it", "entities": [[2, 8, "GPE"]], "cats": {"relevant": 1.0, "sport": 0.0}}\n["Ana said so", {"entities": [[0, 3, "PERSON"]]}]\n',
    marks: ['GPE: Valdor', 'PERSON: Ana'],
    labels: ['relevant'],
  },
  {
    format: 'spacy',
    documented: 'https://prodi.gy/docs/api-interfaces#ner',
    file: '{"text":"Ana Ruiz said so","tokens":[],"spans":[{"start":0,"end":8,"label":"PERSON","token_start":0,"token_end":1}]}',
    marks: ['PERSON: Ana Ruiz'],
  },
  {
    format: 'label-studio',
    documented: 'https://labelstud.io/guide/task_format',
    file: JSON.stringify(
      [
        {
          id: 1,
          data: { text: '🚤 Ana Ruiz closed the bridge' },
          annotations: [
            {
              id: 1001,
              result: [
                {
                  id: 'a',
                  from_name: 'label',
                  to_name: 'text',
                  type: 'labels',
                  value: { start: 2, end: 10, text: 'Ana Ruiz', labels: ['Person'] },
                  meta: { text: ['the mayor'] },
                },
                // Counted in UTF-16 units, as older versions do.
                {
                  id: 'b',
                  from_name: 'label',
                  to_name: 'text',
                  type: 'labels',
                  value: { start: 23, end: 29, text: 'bridge', labels: ['Thing'] },
                },
                { from_id: 'a', to_id: 'b', type: 'relation', direction: 'right', labels: ['closes'] },
                { id: 'c', from_name: 'rate', to_name: 'text', type: 'rating', value: { rating: 3 } },
                {
                  id: 'd',
                  from_name: 'topic',
                  to_name: 'text',
                  type: 'choices',
                  value: { choices: ['Local'] },
                },
              ],
              was_cancelled: false,
            },
          ],
          predictions: [{ model_version: 'one', score: 0.5, result: [] }],
        },
      ],
      null,
      2,
    ),
    marks: ['Person: Ana Ruiz (the mayor)', 'Thing: bridge'],
    relations: ['closes: Ana Ruiz > bridge'],
    labels: ['Local'],
  },
  {
    format: 'doccano',
    documented:
      'https://github.com/doccano/doccano/blob/master/backend/data_export/pipeline/examples/sequence_labeling/example.jsonl',
    file: '{"text": "VRA rejects Valdor’s call.", "label": [ [0, 3, "ORG"], [12, 18, "LOC"] ]}\n{"text": "🚤 Ana Ruiz", "labels": [ [3, 11, "PERSON"] ]}\n',
    marks: ['ORG: VRA', 'LOC: Valdor', 'PERSON: Ana Ruiz'],
  },
  {
    format: 'doccano',
    documented:
      'https://github.com/doccano/doccano/blob/master/backend/data_import/pipeline/examples/relation_extraction/example.jsonl',
    file: '\n{\n    "text": "VRA was founded by Ana Ruiz.",\n    "entities": [\n        {"id": 0, "start_offset": 0, "end_offset": 3, "label": "ORG"},\n        {"id": 1, "start_offset": 19, "end_offset": 27, "label": "PERSON"}\n    ],\n    "relations": [\n        {"from_id": 0, "to_id": 1, "type": "foundedBy"}\n    ]\n}\n',
    marks: ['ORG: VRA', 'PERSON: Ana Ruiz'],
    relations: ['foundedBy: VRA > Ana Ruiz'],
  },
  {
    format: 'webanno-tsv',
    documented: 'https://webanno.github.io/webanno/releases/3.4.5/docs/user-guide.html#sect_webannotsv',
    file: [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue',
      '#T_SP=webanno.custom.Claim|',
      '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
      '#T_RL=webanno.custom.Rel|label|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
      '',
      '',
      '#Text=Bo Lind [1] 🚤',
      '#Text=heads Port-Merrin',
      '1-1\t0-2\tBo\tNNP\t_\t*[3]\t*[1]|*[2]\tPER[1]|OTH\\|er[2]\t_\t_\t',
      '1-2\t3-7\tLind\tNNP\t_\t*[3]\t*[1]\tPER[1]\tx\t1-1[1_0]\t',
      '1-3\t8-9\t[\t_\t_\t_\t_\t_\t_\t_\t',
      '1-4\t9-10\t1\t_\t_\t_\t_\t_\t_\t_\t',
      '1-5\t10-11\t]\t_\t_\t_\t_\t_\t_\t_\t',
      '1-6\t12-14\t🚤\t_\t_\t_\t_\t_\t_\t_\t',
      '1-7\t15-20\theads\t_\t_\t_\t_\t_\t_\t_\t',
      '1-8\t21-32\tPort-Merrin\t_\t_\t_\t_\t_\t_\t_\t',
      '1-8.1\t26-32\tMerrin\t_\t_\t_\t*\tLOC\t_\t_\t',
      '',
    ].join('\n'),
    marks: ['Claim: Bo Lind', 'PER: Bo Lind', 'OTH|er: Bo', 'LOC: Merrin'],
    faults: ['5: The relations of “webanno.custom.Rel” are left out.'],
  },
  {
    format: 'tei',
    documented: 'https://tei-c.org/release/doc/tei-p5-doc/en/html/ND.html',
    file: `<?xml version="1.0"?>
<!-- a letter -->
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The <persName>nobody</persName></title></titleStmt></fileDesc></teiHeader>
<text><body><div><head>To <placeName ref="#v">Valdor</placeName></head>
<p><persName key="r"><forename>Ana</forename> <surname>Ruiz</surname></persName> closed <rs type="bridge">it</rs> on <date when="2024-05-02">2 May</date> &#x2014; A&amp;B<note>no text</note>.</p></div></body></text></TEI>`,
    marks: ['location: Valdor', 'person: Ana Ruiz', 'bridge: it', 'date: 2 May'],
  },
  {
    format: 'tei',
    documented: 'https://tei-c.org/release/doc/tei-p5-doc/en/html/SA.html (spans between anchors)',
    file: `<TEI><text><body><p><anchor xml:id="a"/>Ana closed <seg xml:id="s" type="claim">the <anchor xml:id="b"/>bridge</seg></p></body></text>
<standOff><spanGrp><span xml:id="p" type="source" from="#a" to="#b"/><span from="#a" to="#c"/></spanGrp><link target="#p #s" type="supports"/></standOff></TEI>`,
    marks: ['claim: the bridge', 'source: Ana closed the '],
    relations: ['supports: Ana closed the  > the bridge'],
    faults: ['2: This span has no place: its anchors are missing.'],
  },
  {
    format: 'csv',
    documented: 'https://www.rfc-editor.org/rfc/rfc4180',
    companion: BRIDGE,
    file: '"Type","Quote","Note"\r\nplace,Valdor,"a ""town"",\r\nsmall"\r\n\r\nformula,"\'=closed",\r\nnothing,,\r\n',
    marks: ['place: Valdor (a "town",\r\nsmall)', 'formula: =closed'],
    faults: ['6: This row has no place: neither a quote nor whole numbers as its start and end.'],
  },
  {
    format: 'w3c',
    documented: 'https://www.w3.org/TR/annotation-model/#text-quote-selector',
    companion: '🚤 Valdor closed the bridge.',
    file: `[{
  "@context": "http://www.w3.org/ns/anno.jsonld",
  "id": "http://example.org/anno23",
  "type": "Annotation",
  "body": "http://example.org/comment1",
  "target": {"source": "http://example.org/page1", "selector": {"type": "TextQuoteSelector", "exact": "anotation", "prefix": "this is an ", "suffix": " that has some"}}
}, {
  "id": "http://example.org/anno27",
  "type": "Annotation",
  "bodyValue": "Why?",
  "target": {"source": "http://example.org/ebook1", "selector": {"type": "TextPositionSelector", "start": 2, "end": 8}}
}, {
  "id": "http://example.org/anno28",
  "type": "Annotation",
  "motivation": "tagging",
  "body": {"type": "TextualBody", "value": "thing"},
  "target": {"source": "http://example.org/page1", "selector": {"type": "FragmentSelector", "value": "p1", "refinedBy": {"type": "TextQuoteSelector", "exact": "bridge"}}}
}]`,
    marks: ['note: anotation (http://example.org/comment1)', 'note: Valdor (Why?)', 'thing: bridge'],
  },
];

/** The text that a mark stands on: in the document, else what it quotes, else in the text beside it. */
function quoteIn({ text, counting, marks }: ReadDocument, companion: string | undefined, id: string): string {
  const mark = marks.find((each) => each.id === id);
  const own = text ?? companion ?? '';
  const { to } = counterOf(own, counting);
  const there = own.slice(to(mark?.start ?? 0), to(mark?.end ?? 0));
  return (mark?.quote ?? there).replace(/\s+/g, ' ');
}

describe('samples of the formats’ documentation', () => {
  for (const { format: id, documented, file, companion, marks, relations, labels, faults } of SAMPLES)
    it(`${id}: ${documented}`, () => {
      const read = formatOf(id)?.read(file, companion ?? null);
      const documents = read?.documents ?? [];
      const words = documents.flatMap((document) =>
        document.marks.map((mark) => {
          const said = mark.note === null ? '' : ` (${mark.note})`;
          return `${mark.type}: ${quoteIn(document, companion, mark.id)}${said}`;
        }),
      );
      assert.deepEqual(words, marks);
      const arrows = documents.flatMap((document) =>
        document.relations.map(({ type, from, to }) => {
          return `${type}: ${quoteIn(document, companion, from)} > ${quoteIn(document, companion, to)}`;
        }),
      );
      assert.deepEqual(arrows, relations ?? []);
      assert.deepEqual(
        documents.flatMap((each) => each.labels),
        labels ?? [],
      );
      assert.deepEqual(
        read?.faults.map(({ line, message, values }) => `${line + 1}: ${inEnglish(message, ...values)}`),
        faults ?? [],
      );
    });
});
