import { html, type Html, NO_HTML } from '../../exchange/html';
import type { AlignedSentence } from '../../languageModel/alignment';
import type { AlignedAnswer } from '../../languageModel/answer';
import { inEnglish } from '../../text/translate';
import { FROM_MODEL, UNSUPPORTED, WRITTEN_BY } from '../wording';
import { type PagePresentation, placeHtml } from './presentation';

/** What a language model says, each sentence with the lines that support it, or marked where none does. */
export function answerHtml(answer: AlignedAnswer, page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const { model, sentences, note } = answer;
  const items = sentences.map((sentence) => sentenceHtml(sentence, page));
  // On a page that is kept nothing else tells it from the article's own words.
  const kept = page.origin === null ? html`<p class="note">${translate(FROM_MODEL)}</p>` : NO_HTML;
  return html`<h2>${translate(WRITTEN_BY, model)}</h2>
    ${kept}
    ${
      items.length > 0
        ? html`<ul class="answer">
            ${items}
          </ul>`
        : NO_HTML
    }
    ${note === null ? NO_HTML : html`<p class="note" role="status">${note}</p>`}`;
}

function sentenceHtml({ text, support }: AlignedSentence, page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const words = html`<span dir="auto">${text}</span>`;
  if (support.length === 0)
    return html`<li class="unsupported">${words} <em class="note">${translate(UNSUPPORTED)}</em></li>`;
  const places = support.map(({ range }) => html` ${placeHtml(range, page)}`);
  return html`<li>${words}${places}</li>`;
}
