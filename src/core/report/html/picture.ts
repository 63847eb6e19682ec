import { html, type Html } from '../../exchange/html';
import { excerpt } from '../../text/excerpt';
import type { CoOccurrence, Tie } from '../coOccurrence';
import { inOrderOfTies } from '../tieOrder';

/** Measures of the picture, in its own units. */
const ROW = 22;
const TOP = 16;
const LABELS = 200;
const NODES = LABELS + 14;
const ARCS = NODES + 10;
/** How far an arc bows out for each row that it spans, and at least. */
const BOW = 9;
const LEAST_BOW = 16;

/** Longer names are cut: the table has them whole. */
const LONGEST_LABEL = 30;

/**
 * Who is named together, as a drawing: the names in a column, an arc from one to the other, the wider the more often.
 * It says nothing that the table beside it does not, and is hidden from screen readers.
 */
export function picture(graph: CoOccurrence): Html {
  const order = inOrderOfTies(graph);
  const rows = new Map(order.map((entity, row) => [entity.id, row]));
  const most = Math.max(1, ...graph.ties.map(({ weight }) => weight));
  const named = Math.max(1, ...order.map(({ mentions }) => mentions));
  const [width, height] = [ARCS + LEAST_BOW + BOW * order.length, TOP * 2 + ROW * (order.length - 1)];
  const arcs = graph.ties.map((tie) => arc(tie, rows, most));
  const nodes = order.map(({ name, type, mentions }, row) => {
    const y = yOf(row);
    const radius = (2.5 + 4 * Math.sqrt(mentions / named)).toFixed(1);
    return html`<text x="${LABELS}" y="${y + 4}" text-anchor="end"
        >${excerpt(name, [0, name.length], LONGEST_LABEL)}</text
      ><circle class="${type}" cx="${NODES}" cy="${y}" r="${radius}"><title>${name}</title></circle>`;
  });
  return html`<svg
    class="ties"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    aria-hidden="true"
  >
    ${arcs}${nodes}
  </svg>`;
}

const yOf = (row: number): number => TOP + ROW * row;

function arc({ a, b, weight }: Tie, rows: ReadonlyMap<string, number>, most: number): Html {
  const [from, to] = [rows.get(a.id) ?? 0, rows.get(b.id) ?? 0];
  const out = ARCS + (LEAST_BOW + BOW * Math.abs(from - to)) * 1.25;
  const share = weight / most;
  const path = `M${ARCS} ${yOf(from)}C${out} ${yOf(from)} ${out} ${yOf(to)} ${ARCS} ${yOf(to)}`;
  return html`<path
    d="${path}"
    stroke-width="${(0.75 + 3.25 * share).toFixed(2)}"
    stroke-opacity="${(0.35 + 0.65 * share).toFixed(2)}"
    ><title>${a.name} – ${b.name}</title></path
  >`;
}
