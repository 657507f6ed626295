/*
 * The top of every control about one indicator: what is assessed, by which rule, what must be shown, until when.
 */
import { el } from './dom.js';
import { moment, quarterName } from './format.js';
import { t } from './texts.js';

/**
 * @param {object} indicator code, title, rule, lines, and evidence where it matters
 * @param {string} body name of the assessed body
 * @param {string} quarter as in 2026-Q3
 * @param {...Node} more lines to add below
 */
export function indicatorHead(indicator, body, quarter, ...more) {
    return el('header', { class: 'dalel-head' },
        el('h3', {}, el('span', { class: 'dalel-code' }, indicator.code), ' ', indicator.title),
        el('p', { class: 'dalel-quiet' }, body, ' · ', quarterName(quarter)),
        more,
        el('dl', { class: 'dalel-rule' },
            el('dt', {}, t('head.rule')),
            el('dd', {}, indicator.rule, ' ', el('span', { class: 'dalel-quiet' }, t('head.lines', { lines: indicator.lines }))),
            indicator.evidence && evidenceLines(indicator.evidence)));
}

/** The deadline with the working days that are left, so that nobody has to count. */
export function deadlineLine(label, deadline, workingDaysLeft) {
    const passed = new Date(deadline) < new Date();
    const left = passed
        ? t('deadline.passed')
        : workingDaysLeft === undefined || workingDaysLeft === null ? '' : t('deadline.left', { count: workingDaysLeft });
    return el('p', { class: `dalel-deadline${passed ? ' dalel-late' : ''}` }, label, ' ', el('strong', {}, moment(deadline)), left && ` · ${left}`);
}

function evidenceLines({ onePer, mustShow, howOften, standing, source }) {
    return [
        el('dt', {}, t('head.mustShow')),
        el('dd', {}, mustShow, ' ', el('span', { class: 'dalel-quiet' },
            standing === 'SOURCE' ? t('head.standingSource', { source }) : t('head.standingInferred'))),
        el('dt', {}, t('head.onePer')),
        el('dd', {}, onePer, howOften && ` · ${howOften}`)
    ];
}
