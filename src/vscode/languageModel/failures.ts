import * as vscode from 'vscode';

/** What the user is told of a language model that does not answer; the report below is there in any case. */
export function failureNote(error: unknown): string {
  const { t } = vscode.l10n;
  if (!(error instanceof vscode.LanguageModelError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return t(
      'The language model gave no summary: {0} The summary below is the article’s own words.',
      sentence(reason),
    );
  }
  const notes: Readonly<Record<string, string>> = {
    [vscode.LanguageModelError.NoPermissions().code]: t(
      'Lede may not use this language model, as you have not allowed it. The summary below is the article’s own words.',
    ),
    [vscode.LanguageModelError.NotFound().code]: t(
      'This language model is no longer there. The summary below is the article’s own words.',
    ),
    [vscode.LanguageModelError.Blocked().code]: t(
      'The language model refused: your quota is used up, or a filter has blocked the article. The summary below is the article’s own words.',
    ),
  };
  return (
    notes[error.code] ??
    t(
      'The language model gave no summary: {0} The summary below is the article’s own words.',
      sentence(error.message),
    )
  );
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
