/*
 * Where the head of a body may put an electronic signature to what is approved: the list is downloaded, signed elsewhere, and the
 * detached signature is brought back.
 */
import { addressOf, remove, sendFile } from './api.js';
import { button, el, fill, labelled } from './dom.js';
import { day, moment } from './format.js';
import { t } from './texts.js';

/** What files of signatures are called. */
export const SIGNATURE_ENDINGS = '.p7s,.cms,.p7b,.sig';

/**
 * @param {string} path of the approval
 * @param {string} assessment the body's assessment
 * @param {?string} attached name of the signature that is there already
 * @param {function(): Promise} keepChoice saves what is ticked
 * @param {function(): Array<string>} chosen submissions that are ticked
 * @returns {{node: Element, choiceChanged: function()}}
 */
export function signaturePanel(path, assessment, attached, keepChoice, chosen) {
    const link = el('a', { download: true }, t('signature.download'));
    const state = el('div', { 'aria-live': 'polite' });
    const input = el('input', { type: 'file', accept: SIGNATURE_ENDINGS, on: { change: attach } });

    function aim() {
        link.href = listToSign(assessment, chosen());
    }

    async function attach() {
        const [file] = input.files;
        if (!file) {
            return;
        }
        fill(state, el('p', { role: 'status' }, t('signature.checking')));
        try {
            await keepChoice();
            show(await sendFile(`${path}/signature?name=${encodeURIComponent(file.name)}`, file));
        } catch (refusal) {
            fill(state, el('p', { class: 'dalel-fault', role: 'alert' }, refusal.message));
        }
        input.value = '';
    }

    async function takeAway() {
        try {
            await remove(`${path}/signature`);
            fill(state);
        } catch (refusal) {
            state.append(el('p', { class: 'dalel-fault', role: 'alert' }, refusal.message));
        }
    }

    function show(signature) {
        fill(state, signatureView(signature), el('p', {}, button(t('signature.remove'), takeAway)));
    }

    if (attached) {
        fill(state, el('p', {}, t('signature.attached', { name: attached })), el('p', {}, button(t('signature.remove'), takeAway)));
    }
    aim();
    return {
        node: el('details', { class: 'dalel-details', open: Boolean(attached) },
            el('summary', {}, t('signature.title')),
            el('p', { class: 'dalel-quiet' }, t('signature.hint')),
            el('p', {}, link),
            labelled(t('signature.file'), input),
            state),
        /** What is ticked has changed: a signature that was there is over something else. */
        choiceChanged() {
            aim();
            if (state.hasChildNodes()) {
                fill(state, el('p', { class: 'dalel-hint' }, t('signature.dropped')));
            }
        }
    };
}

/** Where the list with these submissions is to be saved from. */
export function listToSign(assessment, submissions) {
    const query = submissions.map(submission => `submission=${submission}`).join('&');
    return addressOf(`assessments/${assessment}/approvals/content?${query}`);
}

/** Who signed, with what was checked. */
export function signatureView(signature) {
    return el('div', { class: 'dalel-card' },
        el('dl', { class: 'dalel-facts' },
            el('dt', {}, t('signature.signer')), el('dd', {}, signature.signer, signature.organisation && `, ${signature.organisation}`),
            el('dt', {}, t('signature.certificate')), el('dd', {}, t('signature.validity', {
                number: signature.certificate, from: day(signature.validFrom.slice(0, 10)), until: day(signature.validUntil.slice(0, 10))
            })),
            el('dt', {}, t('signature.issuer')), el('dd', {}, signature.issuer),
            signature.claimedAt && [el('dt', {}, t('signature.claimedAt')), el('dd', {}, moment(signature.claimedAt))],
            el('dt', {}, t('signature.name')), el('dd', {}, signature.name)),
        el('p', { class: 'dalel-quiet' }, signature.checked));
}
