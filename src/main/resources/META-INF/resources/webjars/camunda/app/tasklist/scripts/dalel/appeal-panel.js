/*
 * Lodging an appeal against one line of the score sheet: grounds and, where there is any, new evidence.
 */
import { announcer } from './announce.js';
import { get, post } from './api.js';
import { button, el, fill, labelled } from './dom.js';
import { EvidenceEditor } from './evidence-editor.js';
import { EvidenceRows } from './evidence-rows.js';
import { RowFiles } from './row-files.js';
import { RowShape } from './row-shape.js';
import { t } from './texts.js';

const LONGEST_TEXT = 4000;

/**
 * @param {string} path of the assessment
 * @param {object} line of the score sheet
 * @param {object} appealable what the server tells of appeals against it
 * @param {boolean} late whether it would come after the deadline
 * @param {{onLodged: function(), onCancel: function()}} then what follows
 */
export async function appealPanel(path, line, appealable, late, { onLodged, onCancel }) {
    const evidence = appealable.submissionId && await newEvidence(appealable.submissionId);
    const grounds = el('textarea', { class: 'form-control', rows: 5, maxlength: LONGEST_TEXT });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', hidden: true });

    async function lodge(event) {
        const pressed = event.currentTarget;
        const hindrance = evidence && evidence.editor.hindrance();
        if (hindrance) {
            fill(trouble, el('p', {}, hindrance));
            trouble.hidden = false;
            return;
        }
        pressed.disabled = true;
        try {
            await post(`${path}/appeals`, { indicator: line.indicator, grounds: grounds.value.trim(), rows: evidence ? evidence.rows.data() : [] });
            await onLodged();
        } catch (refusal) {
            pressed.disabled = false;
            const general = evidence && refusal.rows ? evidence.showFaults(refusal.rows) : [];
            fill(trouble, el('p', {}, refusal.message), general.length > 0 && el('ul', {}, general.map(fault => el('li', {}, fault.message))));
            trouble.hidden = false;
        }
    }

    return el('section', { class: 'dalel-panel', 'aria-label': t('appeal.of', { indicator: line.indicator }) },
        el('h5', {}, t('appeal.of', { indicator: line.indicator })),
        late && el('p', { class: 'dalel-hint' }, t('appeal.lateHint')),
        labelled(t('appeal.grounds'), grounds, el('p', { class: 'dalel-quiet' }, t('appeal.groundsHint'))),
        evidence && [el('h5', {}, t('appeal.newEvidence')), evidence.node],
        trouble,
        el('p', { class: 'dalel-toolbar' }, button(t('appeal.send'), lodge, { class: 'btn btn-primary' }), ' ', button(t('appeal.cancel'), onCancel)));
}

/** A table of its own for what the appeal adds; it is sent with the appeal. */
async function newEvidence(submissionId) {
    const path = `submissions/${submissionId}`;
    const submission = await get(path);
    const shape = new RowShape(submission);
    const reader = announcer();
    const rows = new EvidenceRows(shape, [], {});
    const editor = new EvidenceEditor(rows, shape, new RowFiles(rows, path, submission, reader.say));
    return {
        rows,
        editor,
        node: el('div', {}, editor.node, reader.node),
        showFaults: faults => {
            const general = rows.takeFaults(faults);
            editor.showFirst(rows.all.filter(row => row.faults.length > 0));
            return general;
        }
    };
}
