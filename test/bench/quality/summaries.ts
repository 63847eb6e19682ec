import type { Readers } from '../../../src/core/articles/readArticle';
import { createRandom } from '../../../training/entities/random';
import { crossValidate, summariseExample } from '../../../training/summaries/crossValidation';
import { type Example, readExamples } from '../../../training/summaries/examples';
import { type Rouge, rouge, rougeWords } from '../../../training/summaries/rouge';
import type { Figure } from './figures';
import { difference } from './pairedBootstrap';
import { BASELINES, lead } from './summaryBaselines';

/** The languages with enough summaries, and how many sentences are chosen, as readers' summaries there are long. */
const SETS = [
  { language: 'es', name: 'Spanish', size: 2 },
  { language: 'fr', name: 'French', size: 2 },
  { language: 'de', name: 'German', size: 3 },
] as const;

/** How good the summaries are that Lede chooses, by models that never saw the article, beside those that others choose. */
export function summaryFigures(file: string, readers: Readers): Figure[] {
  const examples = readExamples(file, readers);
  const models = crossValidate(examples);
  return SETS.flatMap(({ language, name, size }) => {
    const told = examples.filter((example) => example.language === language);
    const ours = (example: Example, title: string): Rouge => {
      const model = models.get(example);
      if (!model) throw new Error(`no model was trained without ${example.id}`);
      return scoreOf(summariseExample(example, size, title, model), example);
    };
    const leads = told.map((example) => scoreOf(sentencesAt(example, lead(example, size)), example));
    const lede = told.map((example) => ours(example, ''));
    const what = `${name} summaries, ${size} sentences of ${told.length} articles, ROUGE-1/2/L F1`;
    return [
      { what: `${what}: Lede, cross-validated`, value: figuresOf(lede) },
      ...BASELINES.map(({ name: baseline, choose }) => ({
        what: `… ${baseline}`,
        value: figuresOf(
          told.map((example) =>
            choose(example, size, (chosen) => scoreOf(sentencesAt(example, chosen), example)),
          ),
        ),
      })),
      ...(told.some(({ titles }) => titles.length > 1)
        ? [
            {
              what: '… Lede, told the title too',
              value: figuresOf(told.map((example) => ours(example, example.titles.at(-1) ?? ''))),
            },
          ]
        : []),
      {
        what: '… Lede above the first sentences, ROUGE-1 and ROUGE-L, with 95 % intervals',
        value: [
          difference(
            lede.map(({ rouge1 }) => rouge1),
            leads.map(({ rouge1 }) => rouge1),
            createRandom(1),
          ),
          difference(
            lede.map(({ rougeL }) => rougeL),
            leads.map(({ rougeL }) => rougeL),
            createRandom(1),
          ),
        ].join(', '),
      },
    ];
  });
}

function scoreOf(summary: string, { reference }: Example): Rouge {
  return rouge(rougeWords(summary), reference);
}

const sentencesAt = ({ text, sentences }: Example, chosen: readonly number[]): string =>
  chosen.map((number) => text.slice(...(sentences[number] ?? [0, 0]))).join(' ');

function figuresOf(scores: readonly Rouge[]): string {
  const mean = (value: (score: Rouge) => number): string =>
    ((100 * scores.reduce((sum, score) => sum + value(score), 0)) / scores.length).toFixed(1);
  return [mean(({ rouge1 }) => rouge1), mean(({ rouge2 }) => rouge2), mean(({ rougeL }) => rougeL)].join(
    ' / ',
  );
}
