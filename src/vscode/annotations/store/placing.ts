import * as vscode from 'vscode';
import { AnnotationSet } from '../../../core/annotations/annotationSet';
import { anchorInSteps, glimpseInSteps } from '../../../core/annotations/anchors/anchoring';
import { ArticleFinder } from '../../../core/annotations/anchors/articleFinder';
import { glimpseSidecar } from '../../../core/annotations/sidecar/glimpse';
import type { TextRange } from '../../../core/text/range';
import type { AnalysisService } from '../../analysisService';
import { SEEN_FIRST } from '../../readAhead';
import { rangeInSight } from '../seeing/sight';
import type { AnnotatedDocument, PlacedAnnotation } from './annotatedDocument';
import { articleTexts } from './articleTexts';

/**
 * Finds the text of the annotations in sight, before the whole sidecar is read that they are in.
 * @param onGlimpse called where any are found.
 */
export async function glimpse(
  analyses: AnalysisService,
  annotated: AnnotatedDocument,
  sidecar: string,
  onGlimpse: () => void,
): Promise<void> {
  const { document } = annotated;
  const glimpsed = await analyses.work(
    document,
    function* (live) {
      const range = inSight(document);
      const articles = new ArticleFinder(articleTexts(live)).touching(range);
      const hashes = new Set(articles.map(({ selector }) => selector.hash));
      const set = AnnotationSet.of(yield* glimpseSidecar(sidecar, hashes));
      return { set, placements: yield* glimpseInSteps(articleTexts(live), set, range) };
    },
    { urgency: 'first' },
  );
  if (!glimpsed || glimpsed.placements.size === 0) return;
  if (annotated.glimpse(glimpsed.set, glimpsed.placements)) onGlimpse();
}

/**
 * Finds the text of all annotations of a document, again where the text or the annotations change meanwhile.
 * @param onGlimpse called as soon as it is known where those in sight stand.
 */
export async function place(
  analyses: AnalysisService,
  annotated: AnnotatedDocument,
  onGlimpse: () => void,
): Promise<void> {
  const { document } = annotated;
  while (!document.isClosed && !annotated.isPlaced) {
    const { set } = annotated;
    const glimpsed = await analyses.work(
      document,
      (live) => glimpseInSteps(articleTexts(live), set, inSight(document)),
      { urgency: 'first' },
    );
    if (!glimpsed || !annotated.glimpse(set, glimpsed)) continue;
    onGlimpse();
    const found = await analyses.work(
      document,
      function* (live) {
        return { placements: yield* anchorInSteps(articleTexts(live), set), text: live.text };
      },
      { urgency: 'awaited' },
    );
    if (found && annotated.set === set) annotated.place(found.placements, found.text);
  }
}

/** Looks again for annotations whose text was lost: it may be there again. */
export async function findOrphans(analyses: AnalysisService, annotated: AnnotatedDocument): Promise<void> {
  const orphans = annotated.placed().filter(({ state }) => state === 'orphan');
  if (orphans.length === 0) return;
  const found = await analyses.work(annotated.document, (live) =>
    anchorInSteps(
      articleTexts(live),
      orphans.map(({ annotation }) => annotation),
    ),
  );
  if (!found || !annotated.isPlaced) return;
  // What was anchored elsewhere meanwhile stays there.
  const stillLost = new Set(orphans.filter((each) => isStillLost(annotated, each)).map(({ id }) => id));
  annotated.put(found.all().filter(({ id, state }) => state !== 'orphan' && stillLost.has(id)));
}

function isStillLost(annotated: AnnotatedDocument, { id, annotation }: PlacedAnnotation): boolean {
  const now = annotated.placeOf(id);
  return now?.annotation === annotation && now.state === 'orphan';
}

/** What of a document is in sight, or will be. */
function inSight(document: vscode.TextDocument): TextRange {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor ? rangeInSight(editor) : SEEN_FIRST;
}
