const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A name as it can stand in an attribute's value, on one line. */
export function escapeXml(name: string): string {
  return name
    .replace(/&/g, '&amp;')
    .replace(/[<>"\n\r\u2028\u2029]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What an attribute's value says; what is no reference to a character stays as it is. */
export function unescapeXml(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
    (reference, decimal, hex, name) => {
      const code = Number.parseInt(String(decimal ?? hex), decimal ? 10 : 16);
      if (typeof name === 'string') return ENTITIES[name] ?? reference;
      return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
    },
  );
}
