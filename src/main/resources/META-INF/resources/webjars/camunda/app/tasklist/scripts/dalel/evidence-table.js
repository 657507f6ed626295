/*
 * The officer's control: presents evidence for one indicator, or corrects what came back.
 */
import { get, post, Refusal } from './api.js';
import { Autosave } from './autosave.js';
import { el, fill } from './dom.js';
import { earlierItems } from './earlier-items.js';
import { EvidenceEditor } from './evidence-editor.js';
import { chosenOption } from './form-fields.js';
import { day, moment } from './format.js';
import { deadlineLine, indicatorHead } from './indicator-head.js';
import { itemTitle, itemView } from './item-view.js';
import { showSnapshots } from './link-snapshots.js';
import { receiptView, showHandOver, showReceipt } from './receipt.js';
import { RowShape } from './row-shape.js';
import { saveStatus } from './save-status.js';
import { t } from './texts.js';
import { verdictView } from './verdict-view.js';

const RETURNED = 'RETURNED';

/** What is chosen above the button, by its place in the form: see evidence-verification.submitEvidence.form. */
const ACTS = ['EVIDENCE', 'NIL_RETURN', 'NOTHING_TO_SUBMIT'];

/** The control of the tasks submitEvidence and correctEvidence; see mount.js for its shape. */
export async function evidenceTable(root, { variables }, restart) {
    const path = `submissions/${variables.submissionId}`;
    const submission = await get(path);
    const shape = new RowShape(submission);
    if (submission.editable) {
        return editable(root, path, submission, shape, restart);
    }
    fill(root, head(submission), receipts(submission), settled(submission.items, shape), stillCounting(submission, shape),
        showSnapshots(path, false));
    return {};
}

function editable(root, path, submission, shape, restart) {
    const correcting = submission.state === RETURNED;
    const returned = submission.items.filter(item => correcting && isReturned(item));
    const fixedUnits = shape.onePerUnit && !correcting ? shape.units.filter(unit => !unit.covered) : [];
    const status = saveStatus(restart, revision => autosave.overwrite(revision).catch(() => {}));
    const autosave = new Autosave(`${path}/draft`, submission.draft.revision, status.show);
    const drafted = autosave.recover() || submission.draft.rows;
    const editor = new EvidenceEditor(shape, correcting ? rowsToCorrect(drafted, returned) : drafted, {
        units: fixedUnits.map(unit => unit.id),
        correctionOf: correcting ? row => remark(returned.find(item => item.itemId === row.itemId), shape) : undefined,
        sourceOf: row => submission.draft.sources.find(source => source.versionId === row.carriedFrom),
        onChange: () => {
            autosave.changed(editor.rows());
            showCount();
        }
    });
    const count = el('p', { class: 'dalel-count', 'aria-live': 'polite' });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', tabindex: -1, hidden: true });

    function showCount() {
        if (fixedUnits.length > 0) {
            const covered = shape.units.length - fixedUnits.length;
            fill(count, t('evidence.filled', { filled: editor.filledUnits + covered, all: shape.units.length }));
        }
    }

    function showFaults({ rows, message }) {
        const general = editor.showFaults(rows);
        trouble.hidden = false;
        fill(trouble,
            el('p', {}, rows.length > 0 ? t('evidence.mend', { count: rows.length }) : message),
            general.length > 0 && el('ul', {}, general.map(fault => el('li', {}, fault.message))));
        if (rows.length === general.length) {
            trouble.focus();
        }
    }

    /** Rows are held against the rules before the task is completed, so that each fault shows where it is. */
    async function beforeComplete(host) {
        trouble.hidden = true;
        await autosave.flush();
        const act = correcting ? ACTS[0] : chosenOption(host, ACTS);
        try {
            await post(`${path}/check`, { act });
            return true;
        } catch (refusal) {
            if (refusal instanceof Refusal && refusal.rows.length > 0) {
                showFaults(refusal);
                return false;
            }
            throw refusal;
        }
    }

    async function afterComplete() {
        const { indicator, receipts: issued, passage } = await get(path);
        const subject = `${indicator.code} ${indicator.title}`;
        const newest = issued.find(receipt => receipt.round > submission.round);
        if (newest) {
            showReceipt(newest, subject);
        } else if (passage.handedOver) {
            showHandOver(passage.handedOver, subject);
        }
    }

    fill(root,
        head(submission),
        sentBack(submission.passage),
        submission.indicator.nilReturnAllowed && !correcting && el('p', { class: 'dalel-hint' }, t('evidence.nilAllowed')),
        !correcting && el('div', { class: 'dalel-toolbar' }, earlierItems(path, shape, autosave, restart)),
        trouble, editor.node, count, status.node,
        correcting && settled(submission.items.filter(item => !isReturned(item)), shape),
        showSnapshots(path, false),
        stillCounting(submission, shape));
    showCount();
    return {
        completeLabel: t(correcting ? 'complete.correct' : 'complete.submit'),
        flush: options => autosave.flush(options),
        beforeComplete,
        afterComplete
    };
}

const isReturned = item => item.verdict?.outcome === RETURNED;

function head(submission) {
    const { indicator, bodyName, quarter, state, deadline, correctionDeadline, workingDaysLeft } = submission;
    return indicatorHead(indicator, bodyName, quarter,
        state === RETURNED
            ? deadlineLine(t('deadline.correction'), correctionDeadline, workingDaysLeft)
            : deadlineLine(t('deadline.submission'), deadline, workingDaysLeft));
}

/** What the head of the body said when sending it back. */
function sentBack({ sentBack: back }) {
    return back && el('div', { class: 'dalel-trouble' },
        el('p', {}, el('strong', {}, t('evidence.sentBack')), ' ',
            el('span', { class: 'dalel-quiet' }, t('item.submittedBy', { when: moment(back.at), who: back.by }))),
        el('p', { class: 'dalel-prose' }, back.comment));
}

/** What came back, as it was or as its correction was typed so far. */
function rowsToCorrect(drafted, returned) {
    return returned.map(item => drafted.find(row => row.itemId === item.itemId) || item);
}

function remark(item, shape) {
    return [el('p', {}, el('strong', {}, itemTitle(item, shape))), verdictView(item.verdict)];
}

function settled(items, shape) {
    return items.length > 0 && el('section', {},
        el('h4', {}, t('evidence.settled')),
        items.map(item => el('article', { class: 'dalel-card' },
            el('h5', {}, itemTitle(item, shape)), itemView(item), verdictView(item.verdict))));
}

function stillCounting({ stillCounting: items = [] }, shape) {
    return items.length > 0 && el('details', { class: 'dalel-details' },
        el('summary', {}, t('evidence.stillCounting', { count: items.length })),
        el('ul', {}, items.map(item => el('li', {}, itemTitle(item, shape),
            item.documentNumber && ` · ${t('item.numberAndDate', { number: item.documentNumber, date: day(item.documentDate) })}`))));
}

function receipts({ receipts: issued = [] }) {
    return issued.length > 0 && el('section', {},
        el('h4', {}, t('receipt.title')),
        issued.map(receipt => el('article', { class: 'dalel-card' }, receiptView(receipt))));
}
