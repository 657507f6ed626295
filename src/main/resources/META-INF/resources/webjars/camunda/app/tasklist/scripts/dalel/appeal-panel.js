/*
 * Lodging an appeal against one line of the score sheet: grounds and, where there is any, new evidence.
 */
import { get, post } from './api.js';
import { button, el, fill, labelled } from './dom.js';
import { EvidenceEditor } from './evidence-editor.js';
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
    const editor = appealable.submissionId && await evidenceOf(appealable.submissionId);
    const grounds = el('textarea', { class: 'form-control', rows: 5, maxlength: LONGEST_TEXT });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', hidden: true });

    async function lodge(event) {
        const pressed = event.currentTarget;
        pressed.disabled = true;
        try {
            await post(`${path}/appeals`, { indicator: line.indicator, grounds: grounds.value.trim(), rows: editor ? editor.rows() : [] });
            await onLodged();
        } catch (refusal) {
            pressed.disabled = false;
            const general = editor && refusal.rows ? editor.showFaults(refusal.rows) : [];
            fill(trouble, el('p', {}, refusal.message), general.length > 0 && el('ul', {}, general.map(fault => el('li', {}, fault.message))));
            trouble.hidden = false;
        }
    }

    return el('section', { class: 'dalel-panel', 'aria-label': t('appeal.of', { indicator: line.indicator }) },
        el('h5', {}, t('appeal.of', { indicator: line.indicator })),
        late && el('p', { class: 'dalel-hint' }, t('appeal.lateHint')),
        labelled(t('appeal.grounds'), grounds, el('p', { class: 'dalel-quiet' }, t('appeal.groundsHint'))),
        editor && el('h5', {}, t('appeal.newEvidence')),
        editor && editor.node,
        trouble,
        el('p', { class: 'dalel-toolbar' }, button(t('appeal.send'), lodge, { class: 'btn btn-primary' }), ' ', button(t('appeal.cancel'), onCancel)));
}

async function evidenceOf(submissionId) {
    return new EvidenceEditor(new RowShape(await get(`submissions/${submissionId}`)), [], { onChange: () => {} });
}
