/*
 * A chart above its table. Chart.js comes from our own jar when the first one is drawn.
 */
import { APPLICATIONS } from '../api.js';
import { drawBars, MOST_ROWS } from '../bar-chart.js';
import { el } from '../dom.js';
import { t } from '../texts.js';

const LIBRARY = new URL('../webjars/chart.js/dist/chart.umd.min.js', APPLICATIONS).href;

let library = null;

function loaded() {
    library ??= new Promise((resolve, reject) => {
        document.head.append(el('script', { src: LIBRARY, on: { load: resolve, error: reject } }));
    });
    return library;
}

/**
 * A place for the chart of a table below it.
 *
 * @returns {{node: HTMLElement, show: function(Array, Array, boolean)}} `show` draws rows of {name, figures} as bars of one {label, colour}
 *     after the other; figures are as the table writes them. One row is no comparison: then nothing is drawn
 */
export function chart(caption) {
    const ground = el('div', { class: 'chart-ground' });
    const cut = el('p', { class: 'dalel-quiet', hidden: true }, t('insight.chart.cut', { count: MOST_ROWS }));
    const node = el('figure', { class: 'chart', hidden: true }, el('figcaption', {}, caption), ground, cut);
    let drawn = null;
    let asked = 0;

    async function show(rows, series, stacked = false) {
        asked += 1;
        const own = asked;
        const shown = rows.slice(0, MOST_ROWS);
        node.hidden = shown.length < 2;
        cut.hidden = shown.length === rows.length;
        if (node.hidden) {
            return;
        }
        try {
            await loaded();
        } catch {
            // The table says it all.
            node.hidden = true;
            return;
        }
        if (own === asked) {
            drawn?.destroy();
            drawn = drawBars(ground, { caption: t('insight.chart.said', { caption }), names: shown.map(row => row.name), series: bars(shown, series), stacked });
        }
    }

    return { node, show };
}

/** A series that no row has a figure for is left out. */
const bars = (rows, series) => series
    .map((each, index) => ({ ...each, figures: rows.map(row => amount(row.figures[index])) }))
    .filter(each => each.figures.some(figure => figure !== null));

/** What a written figure amounts to; null where there is none. */
const amount = written => (written ? Number(written.replace('−', '-').replace(',', '.').replace('…', '')) : null);
