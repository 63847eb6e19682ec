import type { Page } from 'playwright-core';

/** Listens to a page from now on. Gives its warnings and errors so far, one a line. */
export function pageLog(page: Page): () => string {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`thrown: ${error.stack ?? error.message}`));
  page.on('crash', () => said.push('the page has crashed'));
  return () => said.map((line) => `${line}\n`).join('');
}
