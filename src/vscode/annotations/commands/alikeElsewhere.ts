import * as vscode from 'vscode';
import { sameWords } from '../../../core/annotations/sameMentions';
import { addTo } from '../../../core/text/groups';
import { placesIn } from '../../../core/text/places';
import { articleFiles, currentText, isNamedAsArticle } from '../../entities/articleFiles';
import { readPlace } from '../../entities/namedPlace';
import { mentionsInOtherFiles } from '../../entities/references';
import type { Services } from '../../services';
import type { Sought } from './alike';

/** Stretches of one file, and its lines as they were when these were found. */
export interface AlikeIn {
  readonly uri: vscode.Uri;
  readonly lineAt: (line: number) => string;
  readonly ranges: readonly vscode.Range[];
}

/** Finds all that is the same as what stands in a document, in the other files of the workspace. */
export function alikeElsewhere(
  services: Services,
  document: vscode.TextDocument,
  sought: Sought,
  token: vscode.CancellationToken,
): Promise<AlikeIn[]> {
  return 'words' in sought
    ? wordsElsewhere(services, document, sought.words, token)
    : mentionsElsewhere(services, document, sought.offset, token);
}

async function mentionsElsewhere(
  { analyses, workspaceEntities }: Services,
  document: vscode.TextDocument,
  offset: number,
  token: vscode.CancellationToken,
): Promise<AlikeIn[]> {
  const place = await readPlace(analyses, document, document.positionAt(offset), token);
  const mentions = place ? await mentionsInOtherFiles(workspaceEntities, document, place, token) : [];
  const byFile = new Map<string, vscode.Location[]>();
  for (const mention of mentions) addTo(byFile, mention.uri.toString(), mention);
  const found: AlikeIn[] = [];
  for (const [first, ...others] of byFile.values()) {
    if (!first || token.isCancellationRequested) continue;
    const ranges = [first, ...others].map(({ range }) => range);
    ranges.sort((a, b) => a.start.compareTo(b.start));
    found.push({ uri: first.uri, lineAt: linesOf(await currentText(first.uri)), ranges });
  }
  return found;
}

async function wordsElsewhere(
  { analyses, fileNames }: Services,
  document: vscode.TextDocument,
  words: string,
  token: vscode.CancellationToken,
): Promise<AlikeIn[]> {
  const found: AlikeIn[] = [];
  for (const { uri } of await articleFiles(token)) {
    if (token.isCancellationRequested) break;
    if (uri.toString() === document.uri.toString()) continue;
    const text = await currentText(uri);
    const ranges = text.includes(words) ? sameWords(text, words) : [];
    if (ranges.length === 0) continue;
    if (!isNamedAsArticle(uri, fileNames) && !analyses.detectIn(text).sourceArticle) continue;
    const placeOf = placesIn(text);
    const positionOf = (offset: number): vscode.Position => {
      const { line, character } = placeOf(offset);
      return new vscode.Position(line, character);
    };
    found.push({
      uri,
      lineAt: linesOf(text),
      ranges: ranges.map(([start, end]) => new vscode.Range(positionOf(start), positionOf(end))),
    });
  }
  return found;
}

function linesOf(text: string): AlikeIn['lineAt'] {
  const lines = text.split(/\r\n|\r|\n/);
  return (line) => lines[line] ?? '';
}
