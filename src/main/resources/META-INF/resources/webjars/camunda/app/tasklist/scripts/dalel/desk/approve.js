/*
 * A head approves what officers have handed over, all of it in one act, with an electronic signature or without.
 */
import { post } from '../api.js';
import { el, labelled } from '../dom.js';
import { moment } from '../format.js';
import { SIGNATURE_ENDINGS, listToSign, signatureView } from '../signature-panel.js';
import { t } from '../texts.js';
import { askToConfirm, outlookOf, showOutcomes } from './confirm.js';

/**
 * @param {string} assessment the body's assessment
 * @param {Array<object>} lines what to approve
 * @param {function()} done told after it was approved
 */
export function approve(assessment, lines, done) {
    const submissions = lines.map(line => line.submission);
    const signature = signatureField(assessment, submissions);
    return askToConfirm({
        title: t('desk.approval'),
        lead: t('desk.approvalLead', { count: lines.length }),
        sure: t('desk.approvalSure'),
        label: t('desk.approve'),
        more: signature.node,
        foretell: async () => {
            const outlook = await post(`desk/${assessment}/approval-outlook`, { submissions });
            return outlookOf(outlook, t('desk.ifAccepted', outlook));
        },
        act: async () => post(`assessments/${assessment}/approvals`, {
            submissions: lines.map(({ submission, approvalHash }) => ({ submission, contentHash: approvalHash })),
            confirmed: true,
            signature: await signature.read()
        }),
        finished: async approval => {
            await done();
            showApproved(approval, lines);
        }
    });
}

function signatureField(assessment, submissions) {
    const input = el('input', { type: 'file', accept: SIGNATURE_ENDINGS });
    return {
        node: el('details', { class: 'desk-signature' },
            el('summary', {}, t('signature.title')),
            el('p', { class: 'quiet' }, t('signature.hint')),
            el('p', {}, el('a', { href: listToSign(assessment, submissions), download: true }, t('signature.download'))),
            labelled(t('signature.file'), input)),
        /** Null where none was chosen. */
        async read() {
            const [file] = input.files;
            return file ? { name: file.name, data: await base64(file) } : null;
        }
    };
}

function base64(file) {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
        reader.addEventListener('error', () => reject(new Error(t('desk.signatureUnreadable'))));
        reader.readAsDataURL(file);
    });
}

function showApproved(approval, lines) {
    showOutcomes(
        t('desk.approved', { count: approval.receipts.length }),
        approval.receipts.map(({ submission, code, receipt }) => ({
            code,
            title: lines.find(line => line.submission === submission).title,
            came: t('desk.received', { number: receipt.number, when: moment(receipt.receivedAt) })
        })),
        approval.signature && signatureView(approval.signature));
}
