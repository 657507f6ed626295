/*
 * The verifier's control: decides on each item of a submission.
 */
import { get, post, Refusal } from './api.js';
import { Autosave } from './autosave.js';
import { DecisionList } from './decision-list.js';
import { Decisions } from './decisions.js';
import { el, fill } from './dom.js';
import { moment } from './format.js';
import { indicatorHead } from './indicator-head.js';
import { itemView } from './item-view.js';
import { nextTask } from './next-task.js';
import { showNotice } from './notice.js';
import { Panels } from './panels.js';
import { PreviewPane } from './preview-pane.js';
import { RowShape } from './row-shape.js';
import { saveStatus } from './save-status.js';
import { t } from './texts.js';
import { timelineLink } from './timeline-link.js';
import {
    acceptRest, decidedCount, keys, nextUndecided, notYours, points, settledItems, sinceReturn, snapshots
} from './verification-panels.js';
import { verdictView } from './verdict-view.js';

const REPORT_FORM = 'REPORT_FORM';
const MARKS_CAME_NEW = 'MARKS_CAME_NEW';

/** What stands around the items; each is told of their context, see below. */
const PANELS = [notYours, sinceReturn, snapshots, decidedCount, acceptRest, nextUndecided, keys, points, settledItems];

/** The control of the task verifyEvidence; see mount.js for its shape. */
export async function verificationTable(root, { taskId, subject, variables }, restart) {
    const path = `submissions/${variables.submissionId}`;
    const [submission, verdicts] = await Promise.all([get(path), get(`${path}/verdicts`)]);
    const shape = new RowShape(submission);
    const decided = new Map(verdicts.decided.map(verdict => [verdict.versionId, verdict]));
    const changes = new Map(verdicts.changes.map(change => [change.versionId, change]));
    const settled = submission.items.filter(item => decided.has(item.versionId)).map(item => ({ ...item, verdict: decided.get(item.versionId) }));
    const status = saveStatus(restart, revision => autosave.overwrite(revision).catch(() => {}));
    const autosave = new Autosave(`${path}/verdicts`, verdicts.revision, status.show, answer => panels.saved(answer));
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', tabindex: -1, hidden: true });
    const decisions = new Decisions(submission.items.filter(item => !decided.has(item.versionId)), autosave.recover() || verdicts.rows);
    const list = new DecisionList(decisions, shape, {
        outcomesOf: item => outcomesOf(item, submission.indicator.measure),
        reasons: verdicts.reasons,
        clause: verdicts.clauseHint,
        kinds: {
            marked: item => item.marks?.length > 0,
            ...(changes.size > 0 && { changed: item => changes.has(item.versionId) }),
            rejecting: item => ['REJECTED', 'PARTLY'].includes(decisions.outcomeOf(item)),
            returning: item => decisions.outcomeOf(item) === 'RETURNED'
        },
        contentOf,
        onCurrent: item => pane.follow(item),
        onKey: runKey
    });
    const pane = new PreviewPane(list.node, () => list.focusCurrent());
    const panels = new Panels(PANELS, { path, submission, verdicts, shape, decisions, list, settled, autosave });
    let goOn = async () => false;

    decisions.addEventListener('changed', () => {
        autosave.changed(() => decisions.rows());
        panels.changed();
    });

    /** What was asked for when it was returned, and what the item says now. */
    function contentOf(item) {
        const change = changes.get(item.versionId);
        return [
            change && el('div', { class: 'dalel-asked' }, el('p', { class: 'dalel-quiet' }, t('change.asked')), verdictView(decided.get(change.returnedId))),
            itemView(item, { change, look: (files, index) => pane.open(item, files[index]) })
        ];
    }

    function runKey(key, item) {
        if (key === 'Enter') {
            pane.open(item);
        } else if (key === 'Escape') {
            pane.close();
        } else {
            return pane.press(key);
        }
        return true;
    }

    function tell(sentence, faults = []) {
        fill(trouble, el('p', {}, sentence), faults.length > 0 && el('ul', {}, faults.map(fault => el('li', {}, fault.message))));
        trouble.hidden = false;
    }

    async function beforeComplete() {
        trouble.hidden = true;
        await autosave.flush();
        const left = decisions.undecided.length;
        if (left > 0) {
            tell(t('verification.undecided', { count: left }));
            list.showUndecided();
            return false;
        }
        try {
            await post(`${path}/verdicts/check`);
        } catch (refusal) {
            if (refusal instanceof Refusal && refusal.rows.length > 0) {
                tell(t('evidence.mend', { count: refusal.rows.length }), decisions.takeFaults(refusal.rows));
                list.showFault();
                return false;
            }
            if (refusal.body?.type === MARKS_CAME_NEW) {
                await restart();
            }
            throw refusal;
        }
        goOn = await nextTask(taskId).catch(() => goOn);
        return true;
    }

    async function afterComplete() {
        showNotice(t(await goOn() ? 'verification.doneNext' : 'verification.doneLast', { subject }));
    }

    fill(root,
        indicatorHead(submission.indicator, submission.bodyName, submission.quarter, received(submission),
            variables.assessmentId && el('p', {}, timelineLink(variables.assessmentId, submission.indicator.code))),
        panels.at('above'),
        el('div', { class: 'dalel-toolbar' }, panels.at('tools')),
        trouble,
        pane.node,
        status.node,
        panels.at('below'));
    return {
        completeLabel: t('complete.verify'),
        flush: options => autosave.flush(options),
        atRisk: () => autosave.atRisk,
        leave: () => {
            pane.close();
            panels.leave();
        },
        beforeComplete,
        afterComplete
    };
}

/** A part can be accepted of a quantity only; a report form that was given but is out of date counts as such a part (A20). */
function outcomesOf(item, measure) {
    return item.quantity > 1 || measure === REPORT_FORM
        ? ['ACCEPTED', 'PARTLY', 'REJECTED', 'RETURNED']
        : ['ACCEPTED', 'REJECTED', 'RETURNED'];
}

function received({ nilReturn, items, round }) {
    const newest = items.map(item => item.submittedAt).sort().at(-1);
    return el('p', {},
        newest && t(round > 1 ? 'verification.receivedAgain' : 'verification.received', { when: moment(newest) }),
        nilReturn && el('strong', {}, ' ', t('verification.nilReturn')));
}
