import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { headOf } from '../../../core/live/heads';
import type { LiveAnalysis } from '../../../core/live/liveAnalysis';
import type { Label } from '../../../core/settings/label';
import type { ArticleFinder } from '../../../core/annotations/anchors/articleFinder';
import { plainLabel } from '../../documents';
import { type Services, SOURCE_ARTICLES } from '../../services';
import { setting } from '../../settings';
import { sayingOf } from '../describe';
import { labelsOf } from '../labels';
import type { AnnotatedDocument } from '../store/annotatedDocument';

/** Shows over each article how many labels and notes it has, and what it is labelled as; a click opens the view. */
export function registerAnnotationLens(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document, token) =>
      services.guard.on(document, async () => {
        if (!setting('codeLens.enabled', document.uri)) return [];
        const annotated = await services.annotations.ready(document);
        if (!annotated || annotated.set.size === 0) return [];
        return services.analyses.work(document, (live) => lensesIn(services, annotated, live), { token });
      }),
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(SOURCE_ARTICLES, provider),
    services.annotations.onDidChange(() => changed.fire()),
  );
}

function* lensesIn(
  services: Services,
  annotated: AnnotatedDocument,
  live: LiveAnalysis,
): Generator<undefined, vscode.CodeLens[]> {
  const { document } = annotated;
  const labels = labelsOf(services, document.uri);
  const lenses: vscode.CodeLens[] = [];
  for (const [index, annotations] of byArticle(annotated, live, services.annotations.finders.of(live))) {
    yield;
    const article = live.article(index);
    const title = titleOf(annotations, labels);
    if (!article || title === '') continue;
    const place = document.positionAt(article.territory[0] + headOf(live, article).range[0]);
    const command = { command: 'lede.annotations.focus', title: plainLabel(title) };
    lenses.push(new vscode.CodeLens(new vscode.Range(place, place), command));
  }
  return lenses;
}

/** All annotations but relations, by the number of their article. */
function byArticle(
  annotated: AnnotatedDocument,
  live: LiveAnalysis,
  finder: ArticleFinder,
): Map<number, Annotation[]> {
  const found = new Map<number, Annotation[]>();
  for (const annotation of annotated.set) {
    if (annotation.kind === 'relation') continue;
    const placement = annotated.placements.get(annotation.id);
    const start = placement ? placement.range[0] : finder.find(annotation.target.article)?.start;
    const index = start === undefined ? undefined : live.articleAt(start)?.index;
    if (index === undefined || placement?.state === 'orphan') continue;
    const others = found.get(index);
    if (others) others.push(annotation);
    else found.set(index, [annotation]);
  }
  return found;
}

function titleOf(annotations: readonly Annotation[], scheme: readonly Label[]): string {
  const { t } = vscode.l10n;
  const labels = annotations.filter(({ kind }) => kind === 'label').length;
  const notes = annotations.filter(({ kind }) => kind === 'note').length;
  return [
    ...annotations.filter(({ kind }) => kind === 'document-label').map((each) => sayingOf(each, scheme)),
    labels === 0 ? '' : labels === 1 ? t('1 label') : t('{0} labels', labels),
    notes === 0 ? '' : notes === 1 ? t('1 note') : t('{0} notes', notes),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
