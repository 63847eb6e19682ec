/** The name of a language for readers of `locale`; the code itself where no name is known. */
export function languageName(code: string, locale = 'en'): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    // Neither the code nor the locale needs to be well formed.
    return code;
  }
}
