// Draws the chart of a table below it. The figures are those of the table's rows.

import {drawBars, MOST_ROWS} from '../bar-chart.js';

export function drawCharts() {
    document.querySelectorAll('figure.chart').forEach(draw);
}

function draw(figure) {
    const rows = [...document.getElementById(figure.dataset.table).querySelectorAll('tbody tr')];
    if (rows.length < 2) {
        return;
    }
    const shown = rows.slice(0, MOST_ROWS);
    figure.hidden = false;
    figure.querySelector('.chart-cut').hidden = shown.length === rows.length;
    const series = [{label: figure.dataset.now, figures: shown.map((row) => number(row.dataset.now)), colour: '--chart-now'}];
    if (shown.some((row) => row.dataset.then)) {
        series.push({label: figure.dataset.then, figures: shown.map((row) => number(row.dataset.then)), colour: '--chart-then'});
    }
    const caption = figure.querySelector('figcaption').textContent;
    drawBars(figure.querySelector('.chart-ground'), {caption, names: shown.map((row) => row.dataset.name), series}, figure.dataset.table);
}

/** Nothing is drawn where there is no figure; a zero would be one. */
function number(text) {
    return text === undefined ? null : Number(text);
}
