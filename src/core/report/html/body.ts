import { ENTITY_TYPES } from '../../entities/entity';
import { TYPE_NAMES } from '../../entities/names';
import { html, type Html, NO_HTML } from '../../exchange/html';
import { lengthFacts, postFacts } from '../../exchange/presentation';
import { inEnglish, type Translate } from '../../text/translate';
import type { KeyPoints } from '../../summaries/keyPoints';
import type { CoOccurrence } from '../coOccurrence';
import { passageOf } from '../passage';
import type { Quotation } from '../quotations/quotations';
import type { Report } from '../report';
import type { NamedEntity } from '../said';
import type { DatedPassage } from '../timeline';
import { BASES, PARTS, UNKNOWN_SPEAKER } from '../wording';
import { picture } from './picture';
import { type PagePresentation, passageHtml, placeHtml } from './presentation';

/**
 * Reports as HTML, each a chapter with a section for each of its parts that has anything to tell.
 * @param title heads an article that has neither name nor title.
 */
export function reportBody({ reports, text }: Told, page: PagePresentation, title: string): Html {
  return html`${reports.map((report) => chapter(report, text, page, title))}`;
}

/** Reports, and the text that their ranges count in. */
export interface Told {
  readonly reports: readonly Report[];
  readonly text: string;
}

function chapter(report: Report, text: string, page: PagePresentation, title: string): Html {
  const { translate = inEnglish } = page;
  const { card, published, coOccurrence } = report;
  const facts = [...lengthFacts(card, page), ...(published === null ? [] : [published])];
  const said = report.quotations.filter(({ post }) => !post);
  return html`<article>
    <h1 dir="auto">${card.heading ?? title}</h1>
    <p class="facts">${facts.join(' · ')}</p>
    ${list(
      translate(PARTS.summary),
      'ul',
      report.summary.map((sentence) => html`<li>${passageHtml(sentence, page)}</li>`),
      'summary',
    )}
    ${keyPoints(report.points, text, page)} ${names(report.entities, page)}
    ${list(
      translate(PARTS.timeline),
      'ol',
      report.timeline.map((entry) => dateItem(entry, page)),
      'timeline',
    )}
    ${list(
      translate(PARTS.quotations),
      'ul',
      said.map((quotation) => quotationItem(quotation, page)),
      'quotations',
    )}
    ${list(
      translate(PARTS.posts),
      'ul',
      report.posts.map((block) => postItem(block, page)),
      'posts',
    )}
    ${together(coOccurrence, translate)}
  </article>`;
}

function section(heading: string, content: Html): Html {
  return html`<section aria-label="${heading}">
    <h2>${heading}</h2>
    ${content}
  </section>`;
}

function list(heading: string, element: 'ul' | 'ol', items: readonly Html[], kind: string): Html {
  if (items.length === 0) return NO_HTML;
  const content =
    element === 'ol'
      ? html`<ol class="${kind}">
          ${items}
        </ol>`
      : html`<ul class="${kind}">
          ${items}
        </ul>`;
  return section(heading, content);
}

function keyPoints(points: readonly KeyPoints[], text: string, page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  if (points.length === 0) return NO_HTML;
  const parts = points.map(
    ({ heading, sentences }) =>
      html`${heading ? html`<h3>${passageHtml(passageOf(text, heading), page)}</h3>` : NO_HTML}
        <ul class="points">
          ${sentences.map((sentence) => html`<li>${passageHtml(sentence, page)}</li>`)}
        </ul>`,
  );
  return section(translate(PARTS.points), html`${parts}`);
}

function names(entities: readonly NamedEntity[], page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const groups = ENTITY_TYPES.flatMap((type) => {
    const own = entities.filter(({ entity }) => entity.type === type).map((named) => nameItem(named, page));
    if (own.length === 0) return [];
    return [
      html`<h3>${translate(TYPE_NAMES[type].many)}</h3>
        <ul class="names ${type}">
          ${own}
        </ul>`,
    ];
  });
  return groups.length === 0 ? NO_HTML : section(translate(PARTS.names), html`${groups}`);
}

function nameItem({ entity, first, said }: NamedEntity, page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const { name, aliases, mentions } = entity;
  const count = mentions === 1 ? translate('1 mention') : translate('{0} mentions', mentions);
  const also = aliases.length > 0 ? html` <span class="aliases">(${aliases.join(', ')})</span>` : NO_HTML;
  const [best, ...others] = said.map((passage) => html`<p>${passageHtml(passage, page)}</p>`);
  const more =
    others.length > 0
      ? html`<details>
          <summary>${translate('More of {0}', name)}</summary>
          ${others}
        </details>`
      : NO_HTML;
  return html`<li>
    <p dir="auto">
      <strong>${name}</strong>${also} <span class="count">${count}, ${placeHtml(first.range, page)}</span>
    </p>
    ${best ?? NO_HTML}${more}
  </li>`;
}

function dateItem({ iso, basis, date, passage }: DatedPassage, page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const when =
    iso === null || iso.includes('/')
      ? html`<strong>${iso ?? date.text}</strong>`
      : html`<time datetime="${iso}">${iso}</time>`;
  const known = BASES[basis];
  const how = known === null ? NO_HTML : html`<span class="basis ${basis}">${translate(known)}</span>`;
  return html`<li>
    <p class="when">${when} ${how}</p>
    <p>${passageHtml(passage, page)}</p>
  </li>`;
}

function quotationItem({ speaker, ...words }: Quotation, page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const name = speaker
    ? html`<strong dir="auto">${speaker.name}</strong>`
    : html`<em>${translate(UNKNOWN_SPEAKER)}</em>`;
  return html`<li>
    <p>${name}</p>
    <blockquote>${passageHtml(words, page)}</blockquote>
  </li>`;
}

function postItem({ post, range }: Report['posts'][number], page: PagePresentation): Html {
  const { translate = inEnglish } = page;
  const [platform = '', ...facts] = postFacts(post, page);
  const lines = post.body.text.split(/[\n\r\u2028\u2029]+/).map((line) => html`<p dir="auto">${line}</p>`);
  const media =
    post.media.length > 0
      ? html`<p class="media">${translate('Media: {0}', post.media.join(', '))}</p>`
      : NO_HTML;
  const address = post.url === null ? NO_HTML : html`<p class="media">${post.url}</p>`;
  return html`<li>
    <p>
      <strong>${platform}</strong> ${facts.map((fact) => html` · <span dir="auto">${fact}</span>`)} ·
      ${placeHtml(range, page)}
    </p>
    ${post.body.text === '' ? NO_HTML : html`<blockquote>${lines}</blockquote>`}${media}${address}
  </li>`;
}

/** The picture, and the same as a table for those who do not see it or want it in figures. */
function together(graph: CoOccurrence, translate: Translate): Html {
  if (graph.ties.length === 0) return NO_HTML;
  const rows = graph.ties.map(
    ({ a, b, sentences, paragraphs }) =>
      html`<tr>
        <td dir="auto">${a.name}</td>
        <td dir="auto">${b.name}</td>
        <td class="number">${sentences}</td>
        <td class="number">${paragraphs}</td>
      </tr>`,
  );
  const head = [
    translate('Name'),
    translate('Named with'),
    translate('Sentences'),
    translate('Other paragraphs'),
  ];
  const table = html`<table>
    <thead>
      <tr>
        ${head.map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return section(
    translate(PARTS.together),
    html`${picture(graph)}
      <details>
        <summary>${translate('As a table')}</summary>
        ${table}
      </details>`,
  );
}
