import * as vscode from 'vscode';
import { type TextRange, shift, trim } from '../../core/text/range';
import { toOffsets } from '../documents';
import { readPlace } from '../entities/namedPlace';
import { type Services, SOURCE_ARTICLE } from '../services';

/** The editor of the seed file that a command is meant for; undefined where none is active. */
export function activeSeedEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === SOURCE_ARTICLE ? editor : undefined;
}

/**
 * The stretches of text that a command is to annotate: what is selected, without the blanks around it; where nothing is,
 * the mention at the cursor. None where nothing is named there.
 */
export async function chosenText(
  { analyses }: Pick<Services, 'analyses'>,
  { document, selections, selection }: vscode.TextEditor,
): Promise<TextRange[]> {
  const selected = selectedText(document, selections);
  if (selected.length > 0) return selected;
  const place = await readPlace(analyses, document, selection.active);
  return place?.named ? [shift(place.named.mention.range, place.start)] : [];
}

/** The stretches that are selected, without the blanks around them. */
export function selectedText(
  document: vscode.TextDocument,
  selections: readonly vscode.Range[],
): TextRange[] {
  return selections.flatMap((range) => {
    const text = document.getText(range);
    const [start, end] = trim(text, [0, text.length]);
    return start < end ? [shift([start, end], toOffsets(document, range)[0])] : [];
  });
}
