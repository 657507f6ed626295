// Draws the chart of a table below it, with Chart.js. The figures are those of the table's rows; the table stays for those who do not see it.

const MOST_ROWS = 40;
const ROW_HEIGHT = 34;
const FRAME_HEIGHT = 70;
const NARROW = 560;
const LABEL_WIDE = 44;
const LABEL_NARROW = 18;

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
    const ground = figure.querySelector('.chart-ground');
    ground.style.height = `${shown.length * ROW_HEIGHT + FRAME_HEIGHT}px`;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', figure.querySelector('figcaption').textContent);
    canvas.setAttribute('aria-describedby', figure.dataset.table);
    ground.append(canvas);
    return new Chart(canvas, settings(figure, shown, ground.clientWidth < NARROW));
}

function settings(figure, rows, narrow) {
    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const series = (label, figures, name) => ({label, data: figures, backgroundColor: colour(name), maxBarThickness: 14});
    const datasets = [series(figure.dataset.now, rows.map((row) => number(row.dataset.now)), '--chart-now')];
    if (rows.some((row) => row.dataset.then)) {
        datasets.push(series(figure.dataset.then, rows.map((row) => number(row.dataset.then)), '--chart-then'));
    }
    return {
        type: 'bar',
        data: {labels: rows.map((row) => inLines(row.dataset.name, narrow ? LABEL_NARROW : LABEL_WIDE)), datasets},
        options: {
            indexAxis: 'y',
            animation: false,
            maintainAspectRatio: false,
            locale: document.documentElement.lang,
            scales: {
                x: {grid: {color: colour('--rule')}, ticks: {color: colour('--ink')}},
                y: {grid: {display: false}, ticks: {color: colour('--ink'), autoSkip: false}},
            },
            plugins: {
                legend: {display: datasets.length > 1, position: 'bottom', labels: {color: colour('--ink')}},
                tooltip: {callbacks: {title: (items) => rows[items[0].dataIndex].dataset.name}},
            },
        },
    };
}

/** Nothing is drawn where there is no figure; a zero would be one. */
function number(text) {
    return text === undefined ? null : Number(text);
}

/** A long name in at most two lines, the rest cut off: the table has it in full. */
function inLines(name, width) {
    const lines = [''];
    name.split(' ').forEach((word) => {
        const last = lines.length - 1;
        if (`${lines[last]} ${word}`.length <= width || lines[last] === '') {
            lines[last] = `${lines[last]} ${word}`.trim();
        } else {
            lines.push(word);
        }
    });
    return lines.length <= 2 ? lines : [lines[0], `${lines[1]} …`];
}
