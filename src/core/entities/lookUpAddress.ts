/** `https:`, a host in which only the language may stand, and then anything that an address holds. */
const TEMPLATE =
  /^https:\/\/(?:[a-z0-9]|\{language\})(?:[a-z0-9.-]|\{language\})*(?::\d{1,5})?[/?#](?:[^\s{}<>"\\^`|]|\{name\}|\{language\})*$/i;

const LANGUAGE = /^[a-z]{2,3}$/;

/** Article text without line breaks may be one name from end to end; no address should be. */
const LONGEST_NAME = 200;

/**
 * Fills an address to look a name up at.
 * @param template an `https:` address with `{name}` and, where wanted, `{language}`; whatever a user wrote.
 * @param language ISO 639-1 of the article; English where it is unknown.
 * @returns the address; undefined where the template is none.
 */
export function lookUpAddress(template: unknown, name: string, language: string | null): string | undefined {
  if (typeof template !== 'string' || !template.includes('{name}') || !TEMPLATE.test(template))
    return undefined;
  const wanted = name
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  const values = {
    '{name}': encodeURIComponent(wanted),
    '{language}': language !== null && LANGUAGE.test(language) ? language : 'en',
  };
  return template.replace(
    /\{(?:name|language)\}/gi,
    (key) => values[key.toLowerCase() as keyof typeof values],
  );
}
