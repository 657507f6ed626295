import {drawCharts} from './charts.js';

drawCharts();

// On paper nothing can be opened.
addEventListener('beforeprint', () => document.querySelectorAll('details.score-line').forEach((line) => line.setAttribute('open', '')));
