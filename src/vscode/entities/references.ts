import * as vscode from 'vscode';
import { mentionsOf, namesakesIn } from '../../core/articles/mentions';
import type { Entity } from '../../core/entities/entity';
import type { LiveAnalysis } from '../../core/live/liveAnalysis';
import { shift, type TextRange } from '../../core/text/range';
import { toRange } from '../documents';
import { type Services, SOURCE_ARTICLES } from '../services';
import { type Place, placeAt, readArticle, readPlace } from './namedPlace';
import type { WorkspaceEntities } from './workspaceEntities';

/** Finds all mentions of the entity at the cursor: in its article, in the others of the file, and in other files. */
export function registerReferences({ analyses, workspaceEntities, guard }: Services): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(SOURCE_ARTICLES, {
    provideReferences: (document, position, { includeDeclaration }, token) =>
      guard.on(document, async () => {
        const offset = document.offsetAt(position);
        const place = await readPlace(analyses, document, position, token);
        if (!place?.named) return [];
        const found = await analyses.work(document, (live) => mentionsIn(live, offset, includeDeclaration), {
          token,
        });
        if (!found) return undefined;
        const here = found.map((range) => new vscode.Location(document.uri, toRange(document, range)));
        const elsewhere = await mentionsInOtherFiles(workspaceEntities, document, place, token);
        return [...here, ...elsewhere];
      }),
  });
}

/** Finds all mentions of what is named at a place in the other files of the workspace; what was found where it is cancelled. */
export async function mentionsInOtherFiles(
  workspaceEntities: WorkspaceEntities,
  { uri: own }: vscode.TextDocument,
  { named, article }: Place,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const across = await workspaceEntities.upToDate(token);
  const same = named ? (across?.same(named.entity, article.language) ?? []) : [];
  return same.flatMap(({ places }) => places).filter(({ uri }) => uri.toString() !== own.toString());
}

/**
 * Finds all mentions of the entity at `offset`, in steps.
 * @param withFirst false leaves out the article's first mention, which is what "Go to Definition" goes to.
 */
export function* mentionsIn(
  live: LiveAnalysis,
  offset: number,
  withFirst: boolean,
): Generator<undefined, TextRange[]> {
  const place = yield* placeAt(live, offset);
  if (!place?.named) return [];
  const { entity, mentions } = place.named;
  const own = mentions.slice(withFirst ? 0 : 1).map(({ range }) => shift(range, place.start));
  return [...own, ...(yield* mentionsElsewhere(live, entity, place.live.index))];
}

/** An entity is called as one of its mentions is, or known by its aliases: only articles in which such a name stands are read. */
function* mentionsElsewhere(
  live: LiveAnalysis,
  entity: Entity,
  index: number,
): Generator<undefined, TextRange[]> {
  const found: TextRange[] = [];
  const names = [entity.name, ...(entity.known?.aliases ?? [])];
  for (const other of live.articles) {
    yield;
    if (other.index === index) continue;
    const text = live.text.slice(...other.range);
    if (!names.some((name) => text.includes(name))) continue;
    const read = yield* readArticle(live, other);
    if (!read) continue;
    for (const namesake of namesakesIn(read.article, entity))
      found.push(...mentionsOf(read.article, namesake).map(({ range }) => shift(range, read.start)));
  }
  return found;
}
