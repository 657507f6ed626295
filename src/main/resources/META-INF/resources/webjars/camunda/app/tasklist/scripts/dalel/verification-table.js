/*
 * The verifier's control: decides on each item of a submission.
 */
import { get, post, Refusal } from './api.js';
import { Autosave } from './autosave.js';
import { DecisionList } from './decision-list.js';
import { button, el, fill } from './dom.js';
import { moment } from './format.js';
import { indicatorHead } from './indicator-head.js';
import { itemTitle, itemView } from './item-view.js';
import { pointsOfVerdicts } from './points-verdicts.js';
import { RowShape } from './row-shape.js';
import { showSnapshots } from './link-snapshots.js';
import { saveStatus } from './save-status.js';
import { t } from './texts.js';
import { verdictView } from './verdict-view.js';

const REPORT_FORM = 'REPORT_FORM';
const MARKS_CAME_NEW = 'MARKS_CAME_NEW';

/** The control of the task verifyEvidence; see mount.js for its shape. */
export async function verificationTable(root, { variables }, restart) {
    const path = `submissions/${variables.submissionId}`;
    const [submission, verdicts] = await Promise.all([get(path), get(`${path}/verdicts`)]);
    const shape = new RowShape(submission);
    const decided = new Map(verdicts.decided.map(verdict => [verdict.versionId, verdict]));
    const pending = submission.items.filter(item => !decided.has(item.versionId));
    const settled = submission.items.filter(item => decided.has(item.versionId));
    const status = saveStatus(restart, revision => autosave.overwrite(revision).catch(() => {}));
    const autosave = new Autosave(`${path}/verdicts`, verdicts.revision, status.show, () => points.refresh());
    const points = pointsOfVerdicts(path);
    const count = el('p', { class: 'dalel-count', 'aria-live': 'polite' });
    const trouble = el('div', { class: 'dalel-trouble', role: 'alert', tabindex: -1, hidden: true });
    const list = new DecisionList(pending, shape, {
        drafts: autosave.recover() || verdicts.rows,
        outcomesOf: item => outcomesOf(item, submission.indicator.measure),
        reasons: verdicts.reasons,
        clause: verdicts.clauseHint,
        onChange: changed
    });

    function changed() {
        autosave.changed(() => list.rows());
        showCount();
    }

    function showCount() {
        fill(count, t('verification.decided', { decided: list.rows().length, all: list.size }));
    }

    function acceptRest() {
        list.chooseForRest('ACCEPTED');
        changed();
    }

    async function beforeComplete() {
        trouble.hidden = true;
        await autosave.flush();
        if (list.rows().length < list.size) {
            fill(trouble, el('p', {}, t('verification.undecided', { count: list.size - list.rows().length })));
            trouble.hidden = false;
            list.focusFirstUndecided();
            return false;
        }
        try {
            await post(`${path}/verdicts/check`);
            return true;
        } catch (refusal) {
            if (refusal instanceof Refusal && refusal.rows.length > 0) {
                const general = list.showFaults(refusal.rows);
                fill(trouble, el('p', {}, t('evidence.mend', { count: refusal.rows.length })),
                    el('ul', {}, general.map(fault => el('li', {}, fault.message))));
                trouble.hidden = false;
                return false;
            }
            if (refusal.body?.type === MARKS_CAME_NEW) {
                await restart();
            }
            throw refusal;
        }
    }

    fill(root,
        indicatorHead(submission.indicator, submission.bodyName, submission.quarter, received(submission)),
        !verdicts.editable && el('p', { class: 'dalel-hint' },
            verdicts.givenTo ? t('verification.givenTo', { name: verdicts.givenTo }) : t('verification.notYours')),
        el('div', { class: 'dalel-toolbar' }, count,
            pending.length > 0 && button(t('verification.acceptRest'), acceptRest)),
        showSnapshots(path, verdicts.editable),
        trouble,
        pending.length > 1 && el('p', { class: 'dalel-quiet' }, t('verification.keys')),
        list.node,
        status.node,
        verdicts.editable && points.node,
        settled.length > 0 && el('section', {}, el('h4', {}, t('verification.settled')), settled.map(item =>
            el('article', { class: 'dalel-card' }, el('h5', {}, itemTitle(item, shape)), itemView(item), verdictView(decided.get(item.versionId))))));
    showCount();
    if (verdicts.editable) {
        points.refresh();
    }
    return { completeLabel: t('complete.verify'), flush: options => autosave.flush(options), beforeComplete };
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
