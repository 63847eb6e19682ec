// The script of a report's page. It shows what the extension sends and tells it what was pressed; it knows nothing else.
import type { FromPage, ToPage } from '../vscode/summary/reportMessages';

interface Editor {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const report = byId('report');
const answer = byId('answer');

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'answer') {
    answer.innerHTML = data.html;
    answer.hidden = false;
    answer.ariaBusy = String(data.busy);
    for (const button of document.querySelectorAll<HTMLElement>('[data-while-busy]'))
      button.hidden = !data.busy;
    return;
  }
  // What a window that is opened again asks for.
  editor.setState(data.target);
  replaceKeepingPlace(report, data.html);
});

document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('a, button') : null;
  if (!(pressed instanceof HTMLElement)) return;
  const { start, end, command } = pressed.dataset;
  if (command !== undefined) editor.postMessage({ kind: 'run', command });
  if (start === undefined || end === undefined) return;
  event.preventDefault();
  editor.postMessage({ kind: 'reveal', range: [Number(start), Number(end)] });
});

editor.postMessage({ kind: 'ready' });

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
}

/** Shows something else, with the same things opened and the keyboard where it was. */
function replaceKeepingPlace(element: HTMLElement, html: string): void {
  const opened = new Set([...element.querySelectorAll('details[open] > summary')].map(wordsOf));
  const focused = focusables(element).indexOf(document.activeElement);
  element.innerHTML = html;
  for (const summary of element.querySelectorAll('details > summary'))
    if (opened.has(wordsOf(summary))) summary.parentElement?.setAttribute('open', '');
  const again = focusables(element)[focused];
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

function focusables(element: HTMLElement): (Element | null)[] {
  return [...element.querySelectorAll('a, summary')];
}

const wordsOf = ({ textContent }: Element): string => textContent;
