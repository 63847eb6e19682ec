import type * as vscode from 'vscode';
import { captureArticle, captureSpan } from '../../../core/annotations/anchors/capture';
import { add, change } from '../../../core/annotations/operations';
import type { TextRange } from '../../../core/text/range';
import { whileFollowing } from '../../followedRanges';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { explainRefusal } from '../notices';

/** @param place a stretch of text, or an offset in the article that the note is on as a whole. */
export async function saveNote(
  services: Services,
  document: vscode.TextDocument,
  place: TextRange | number,
  text: string,
): Promise<void> {
  const isOnArticle = typeof place === 'number';
  const step = await whileFollowing(document, [isOnArticle ? [place, place] : place], async (followed) => {
    const authoring = await authoringFor(document.uri);
    return services.annotations.change(document, (_, articles) => {
      const [range = [0, 0]] = followed.now;
      const index = articles.findLastIndex(({ start }) => start <= range[0]);
      const target = isOnArticle
        ? { article: captureArticle(articles, Math.max(0, index)) }
        : captureSpan(articles, range);
      return target ? add(authoring, [{ kind: 'note', text, target }]) : [];
    });
  });
  if (!step) explainRefusal(services, document);
}

/** Gives a note another text. */
export async function rewriteNote(
  services: Services,
  document: vscode.TextDocument,
  id: string,
  text: string,
): Promise<void> {
  const authoring = await authoringFor(document.uri);
  const step = await services.annotations.change(document, ({ set }) =>
    change(set, authoring, [id], (note) =>
      note.kind === 'note' && note.text !== text ? { ...note, text } : note,
    ),
  );
  if (!step) explainRefusal(services, document);
}
