import type * as vscode from 'vscode';
import { captureSpan } from '../../../core/annotations/anchors/capture';
import type { Correction } from '../../../core/annotations/correction';
import { add } from '../../../core/annotations/operations';
import { shift, type TextRange } from '../../../core/text/range';
import { type Place, readPlace } from '../../entities/namedPlace';
import type { NamedPlace } from '../../../core/articles/mentions';
import { whileFollowing } from '../../followedRanges';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { explainRefusal } from '../notices';

/** A name in a document, with its place there. */
export interface Name extends NamedPlace {
  readonly place: Place;
  readonly range: TextRange;
}

/** What is named at a position; undefined where that is nothing. */
export async function nameAt(
  { analyses }: Pick<Services, 'analyses'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Name | undefined> {
  const place = await readPlace(analyses, document, position);
  return place?.named && { ...place.named, place, range: shift(place.named.mention.range, place.start) };
}

/** Writes down what is right about a stretch of text. */
export async function correct(
  services: Services,
  document: vscode.TextDocument,
  range: TextRange,
  correction: Correction,
): Promise<void> {
  const step = await whileFollowing(document, [range], async (followed) => {
    const authoring = await authoringFor(document.uri);
    return services.annotations.change(document, (_, articles) => {
      const [now] = followed.now;
      const target = now && captureSpan(articles, now);
      return target ? add(authoring, [{ kind: 'correction', correction, target }]) : [];
    });
  });
  if (!step) explainRefusal(services, document);
}
