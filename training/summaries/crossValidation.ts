import { chooseSentences } from '../../src/core/summaries/choose';
import type { SummaryModel } from '../../src/core/summaries/model';
import { prospectsOf } from '../../src/core/summaries/prospects';
import type { Example } from './examples';
import { trainSummaries } from './trainSummaries';

const FOLDS = 10;

/** Chooses `size` sentences of an example, knowing `title` of its title. */
export function summariseExample(
  { text, candidates, mentions }: Example,
  size: number,
  title: string,
  model: SummaryModel,
): string {
  const prospects = prospectsOf(text, candidates, mentions, title, model);
  const chosen = chooseSentences(
    prospects,
    model.sets,
    candidates.map((_, number) => number),
    ({ length }) => length < size,
  );
  return chosen.map((number) => text.slice(...(candidates[number]?.range ?? [0, 0]))).join(' ');
}

/** Gives every example the model that was trained on the examples of the other folds. */
export function crossValidate(examples: readonly Example[]): Map<Example, SummaryModel> {
  const models = new Map<Example, SummaryModel>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainSummaries(examples.filter((_, index) => index % FOLDS !== fold));
    examples.forEach((example, index) => {
      if (index % FOLDS === fold) models.set(example, model);
    });
  }
  return models;
}
