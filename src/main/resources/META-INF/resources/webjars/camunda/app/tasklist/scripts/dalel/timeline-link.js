/*
 * The way to the page «Хронология».
 */
import { APPLICATIONS } from './api.js';
import { el } from './dom.js';
import { t } from './texts.js';

/** @param {string} [indicator] the one indicator; all of the body's quarter if left out */
export function timelineLink(assessment, indicator) {
    const wanted = new URLSearchParams({ assessment, ...(indicator && { indicator }) });
    return el('a', { class: 'dalel-timeline-link', href: `${APPLICATIONS}dalel/timeline?${wanted}`, target: '_blank', rel: 'noopener' }, t('timeline.title'));
}
