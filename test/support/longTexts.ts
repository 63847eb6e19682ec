const SURNAMES = ['Ruiz', 'Ortega', 'Salinas', 'Vidal', 'Cano', 'Fuentes', 'Lara', 'Montes'];
const TOWNS = ['Madrid', 'Sevilla', 'Bogotá', 'Lima', 'Quito'];

/** Sentences of news, each with a person and a place, `length` UTF-16 units or a few more of them; `between` stands behind each. */
export function longArticle(length: number, between: string): string {
  const sentences: string[] = [];
  for (let i = 0, written = 0; written < length; i++) {
    const surname = SURNAMES[i % SURNAMES.length] ?? '';
    const town = TOWNS[i % TOWNS.length] ?? '';
    const sentence = `La alcaldesa Ana ${surname} dijo el martes en ${town} que el puente número ${i} seguirá cerrado.${between}`;
    sentences.push(sentence);
    written += sentence.length;
  }
  return sentences.join('');
}
