/*
 * The officer's control: presents evidence for one indicator, or corrects what came back.
 */
import { announcer } from './announce.js';
import { get, post, Refusal } from './api.js';
import { Autosave } from './autosave.js';
import { el, fill } from './dom.js';
import { earlierItems } from './earlier-items.js';
import { EvidenceEditor } from './evidence-editor.js';
import { checkButton, nilReturnHint, sentBack, settledItems, snapshots, stillCounting } from './evidence-panels.js';
import { EvidenceRows } from './evidence-rows.js';
import { chosenOption, onOptionChosen } from './form-fields.js';
import { deadlineLine, indicatorHead } from './indicator-head.js';
import { itemTitle } from './item-view.js';
import { itemsTable } from './items-table.js';
import { notSubmitted } from './not-submitted.js';
import { Panels } from './panels.js';
import { confirmInPoints } from './points-confirm.js';
import { pointsPanel } from './points-panel.js';
import { receiptView, showHandOver, showReceipt } from './receipt.js';
import { RowFiles } from './row-files.js';
import { RowShape } from './row-shape.js';
import { saveStatus } from './save-status.js';
import { sheet } from './sheet.js';
import { t } from './texts.js';
import { unitsFilled, unitsShown } from './units-panel.js';
import { verdictView } from './verdict-view.js';

const RETURNED = 'RETURNED';

/** Where who brought rows into the table goes on. */
const FIRST_FIELD = '.dalel-row .form-control';

/** What is chosen above the button, by its place in the form: see evidence-verification.submitEvidence.form. */
const ACTS = ['EVIDENCE', 'NIL_RETURN', 'NOTHING_TO_SUBMIT'];

/** What stands around the table; each is told of the table's context, see editable. */
const PANELS = [sentBack, nilReturnHint, pointsPanel, unitsShown, unitsFilled, earlierItems, sheet, checkButton, settledItems, snapshots,
    stillCounting];

/** The control of the tasks submitEvidence and correctEvidence; see mount.js for its shape. */
export async function evidenceTable(root, { variables }, restart) {
    const path = `submissions/${variables.submissionId}`;
    const submission = await get(path);
    const shape = new RowShape(submission);
    return submission.editable ? editable(root, path, submission, shape, restart) : readable(root, path, submission, shape);
}

function readable(root, path, submission, shape) {
    const { items, receipts } = submission;
    const panels = new Panels([pointsPanel, stillCounting, snapshots], { path, submission, shape, chosenAct: () => ACTS[0], whenChosen: () => {} });
    fill(root,
        head(submission),
        panels.at('above'),
        notSubmitted(submission, shape),
        receipts.length > 0 && el('section', {}, el('h4', {}, t('receipt.title')),
            receipts.map(receipt => el('article', { class: 'dalel-card' }, receiptView(receipt)))),
        items.length > 0 && el('section', {}, el('h4', {}, t('evidence.settled')), itemsTable(items, shape)),
        panels.at('below'));
    return {};
}

function editable(root, path, submission, shape, restart) {
    const correcting = submission.state === RETURNED;
    const returned = submission.items.filter(item => correcting && item.verdict?.outcome === RETURNED);
    const fixedUnits = shape.onePerUnit && !correcting ? shape.units.filter(unit => !unit.covered) : [];
    const left = new AbortController();
    const reader = announcer();
    const status = saveStatus(restart, revision => autosave.overwrite(revision).catch(() => {}));
    const autosave = new Autosave(`${path}/draft`, submission.draft.revision, status.show, answer => panels.saved(answer));
    const rows = new EvidenceRows(shape, autosave.recover() || submission.draft.rows, { units: fixedUnits.map(unit => unit.id), returned });
    const files = new RowFiles(rows, path, submission, reader.say);
    const editor = new EvidenceEditor(rows, shape, files, {
        headingOf: ({ item }) => item && [el('p', {}, el('strong', {}, itemTitle(item, shape))), verdictView(item.verdict)],
        sourceOf: row => submission.draft.sources.find(source => source.versionId === row.carriedFrom)
    });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', tabindex: -1, hidden: true });
    const subject = `${submission.indicator.code} ${submission.indicator.title}`;
    const chosenAct = () => (correcting ? ACTS[0] : chosenOption(root, ACTS) ?? ACTS[0]);
    const whenChosen = listener => onOptionChosen(root, listener, left.signal);
    const startAnew = async () => {
        await restart();
        root.querySelector(FIRST_FIELD)?.focus();
    };
    const panels = new Panels(PANELS,
        { path, submission, shape, rows, files, fixedUnits, returned, correcting, autosave, restart: startAnew, check, chosenAct, whenChosen });
    rows.addEventListener('changed', () => {
        autosave.changed(() => rows.data());
        panels.changed();
    });

    function tell(sentence, faults = []) {
        trouble.hidden = false;
        fill(trouble, el('p', {}, sentence), faults.length > 0 && el('ul', {}, faults.map(fault => el('li', {}, fault.message))));
    }

    function showFaults(refusal) {
        const general = rows.takeFaults(refusal.rows);
        tell(t('evidence.mend', { count: refusal.rows.length }), general);
        if (general.length === refusal.rows.length) {
            trouble.focus();
        } else {
            editor.showFirst(rows.all.filter(row => row.faults.length > 0));
        }
    }

    /** Holds the rows against the rules, so that each fault shows where it is. */
    async function holds(act) {
        trouble.hidden = true;
        const hindrance = editor.hindrance();
        if (hindrance) {
            tell(hindrance);
            return false;
        }
        await autosave.flush();
        try {
            await post(`${path}/check`, { act });
            rows.takeFaults([]);
            return true;
        } catch (refusal) {
            if (refusal instanceof Refusal && refusal.rows.length > 0) {
                showFaults(refusal);
                return false;
            }
            throw refusal;
        }
    }

    async function check() {
        try {
            if (await holds(ACTS[0])) {
                status.tell(t('evidence.noFaults'));
            }
        } catch (refusal) {
            tell(refusal.message);
        }
    }

    async function beforeComplete(host) {
        const act = correcting ? ACTS[0] : chosenOption(host, ACTS);
        return await holds(act) && confirmInPoints(path, subject, act, left.signal);
    }

    async function afterComplete() {
        const { receipts: issued, passage } = await get(path);
        const newest = issued.find(receipt => receipt.round > submission.round);
        if (newest) {
            showReceipt(newest, subject);
        } else if (passage.handedOver) {
            showHandOver(passage.handedOver, subject);
        }
    }

    fill(root,
        head(submission),
        panels.at('above'),
        el('div', { class: 'dalel-toolbar' }, panels.at('tools')),
        trouble, editor.node, status.node,
        panels.at('below'),
        reader.node);
    return {
        completeLabel: t(correcting ? 'complete.correct' : 'complete.submit'),
        flush: options => autosave.flush(options),
        atRisk: () => autosave.atRisk || files.outstanding.running > 0,
        leave: () => {
            files.cancelAll();
            left.abort();
        },
        beforeComplete,
        afterComplete
    };
}

function head(submission) {
    const { indicator, bodyName, quarter, state, deadline, correctionDeadline, workingDaysLeft } = submission;
    return indicatorHead(indicator, bodyName, quarter,
        state === RETURNED
            ? deadlineLine(t('deadline.correction'), correctionDeadline, workingDaysLeft)
            : deadlineLine(t('deadline.submission'), deadline, workingDaysLeft));
}
