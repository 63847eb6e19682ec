import { html, Html } from '../../exchange/html';
import { STYLE } from './style';

/** What a page that stands alone may do: show its own style. It holds no script and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A report's HTML as a file that stands alone.
 * @param language a BCP 47 tag: of the words around the article's own.
 */
export function standalonePage(body: Html, title: string, language: string): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`.markup;
}
