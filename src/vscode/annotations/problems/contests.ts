import * as vscode from 'vscode';
import { fileName } from '../../documents';
import { showInformation } from '../../messages';
import { inBackground, type Services } from '../../services';
import { quoteOf, sayingOf } from '../describe';
import { labelsOf } from '../labels';
import type { Contest } from '../store/annotationStore';

/** So many annotations are told of one by one. */
const MOST_TOLD = 3;

/** Tells where two people have changed the same of an annotation at the same time, and what is kept. */
export function registerContests(services: Services): vscode.Disposable {
  return services.annotations.onDidContest((contest) =>
    inBackground(services, showInformation(messageOf(services, contest))),
  );
}

function messageOf(services: Services, { document, found }: Contest): string {
  const { t } = vscode.l10n;
  const labels = labelsOf(services, document.uri);
  const told = found.slice(0, MOST_TOLD).map(({ kept, other }) => {
    const [is, not] = [sayingOf(kept, labels), sayingOf(other, labels)];
    const quote = quoteOf(kept);
    return quote === '' ? t('{0}, not {1}', is, not) : t('{0}, not {1}, on “{2}”', is, not, quote);
  });
  const name = fileName(document.uri);
  const list = told.join('; ');
  return found.length > MOST_TOLD
    ? t(
        'Somebody else has changed {0} of the same annotations of {1}. The later change is kept: {2}; …',
        found.length,
        name,
        list,
      )
    : t('Somebody else has changed the same annotations of {0}. The later change is kept: {1}.', name, list);
}
