/*
 * Bars with Chart.js, which the page brings along. They repeat what a table says; the table stays for those who do not see them.
 */
import { writtenAs } from './language.js';

/** Of how many rows bars are drawn; more of them nobody tells apart. */
export const MOST_ROWS = 40;

const ROW_HEIGHT = 34;
const SERIES_IN_A_ROW = 2;
const FRAME_HEIGHT = 70;
const NARROW = 560;
const LABEL_WIDE = 44;
const LABEL_NARROW = 18;

/**
 * Draws bars, one row below the other.
 *
 * @param {HTMLElement} ground where to, in the page already
 * @param {object} what `caption` says what is seen; `names` are the rows'; `series` are {label, figures, colour}, a figure is null where there
 *     is none and a colour is named as in tokens.css; `stacked` lays them end to end
 * @param {string} table id of the table that says the same; may be left out
 * @returns {Chart} to be destroyed by whoever draws anew
 */
export function drawBars(ground, { caption, names, series, stacked = false }, table) {
    const rows = stacked ? 1 : Math.max(1, series.length / SERIES_IN_A_ROW);
    ground.style.height = `${names.length * ROW_HEIGHT * rows + FRAME_HEIGHT}px`;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', caption);
    if (table) {
        canvas.setAttribute('aria-describedby', table);
    }
    ground.replaceChildren(canvas);
    return new Chart(canvas, settings(names, series, stacked));
}

function settings(names, series, stacked) {
    const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    return {
        type: 'bar',
        data: {
            labels: names,
            datasets: series.map(each => ({
                label: each.label,
                data: each.figures,
                backgroundColor: colour(each.colour),
                // A light bar stands out from white by its edge.
                borderColor: colour('--ink-quiet'),
                borderWidth: 1,
                maxBarThickness: 14
            }))
        },
        options: {
            indexAxis: 'y',
            animation: false,
            maintainAspectRatio: false,
            locale: writtenAs(document.documentElement.lang),
            scales: {
                x: { stacked, grid: { color: colour('--rule') }, ticks: { color: colour('--ink') } },
                y: { stacked, grid: { display: false }, ticks: { color: colour('--ink'), autoSkip: false, callback: nameBeside } }
            },
            plugins: {
                legend: { display: series.length > 1, position: 'bottom', labels: { color: colour('--ink') } },
                tooltip: { callbacks: { title: items => names[items[0].dataIndex] } }
            }
        }
    };
}

/** What stands beside a bar, as far as there is room for it at the moment: a phone may be turned. */
function nameBeside(row) {
    return inLines(this.getLabelForValue(row), this.chart.width < NARROW ? LABEL_NARROW : LABEL_WIDE);
}

/** A long name in at most two lines, the rest cut off: the table has it in full. */
function inLines(name, width) {
    const lines = [''];
    name.split(' ').forEach(word => {
        const last = lines.length - 1;
        if (`${lines[last]} ${word}`.length <= width || lines[last] === '') {
            lines[last] = `${lines[last]} ${word}`.trim();
        } else {
            lines.push(word);
        }
    });
    return lines.length <= 2 ? lines : [lines[0], `${lines[1]} …`];
}
