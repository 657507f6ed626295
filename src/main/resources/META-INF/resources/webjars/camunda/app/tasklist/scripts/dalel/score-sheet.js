/*
 * The officer's control once there is a score: every line with its arithmetic, and the body's appeals.
 */
import { APPLICATIONS, get, post } from './api.js';
import { appealPanel } from './appeal-panel.js';
import { button, el, fill } from './dom.js';
import { moment, quarterName } from './format.js';
import { deadlineLine } from './indicator-head.js';
import { arithmetic, pointsOf, sums } from './score-line.js';
import { t } from './texts.js';
import { timelineLink } from './timeline-link.js';

/** The control of the tasks considerScore and reviewFinalScore; see mount.js for its shape. */
export async function scoreSheet(root, { variables, taskKey }, restart) {
    const path = `assessments/${variables.assessmentId}`;
    const [score, appeals] = await Promise.all([get(`${path}/score`), get(`${path}/appeals`)]);
    const version = score.versions.at(-1);
    const appealable = new Map(appeals.lines.filter(line => line.appealable).map(line => [line.indicator, line]));

    async function open(line, place, opener) {
        const panel = await appealPanel(path, line, appealable.get(line.indicator), appeals.late, {
            onLodged: restart,
            onCancel: () => {
                fill(place);
                opener.hidden = false;
                opener.focus();
            }
        });
        opener.hidden = true;
        fill(place, panel);
        panel.querySelector('textarea').focus();
    }

    fill(root,
        el('header', { class: 'dalel-head' },
            el('h3', {}, t(`score.stage.${version.stage}`)),
            el('p', { class: 'dalel-quiet' }, score.assessment.bodyName, ' · ', quarterName(score.assessment.quarter), ' · ',
                t('score.computedAt', { when: moment(version.computedAt) }), ' · ', timelineLink(variables.assessmentId)),
            appeals.deadline && deadlineLine(t('deadline.appeal'), appeals.deadline, appeals.workingDaysLeft),
            appeals.late && appealable.size > 0 && el('p', { class: 'dalel-hint' }, t('appeal.lateHint'))),
        sums(version),
        el('p', {}, el('a', { href: `${APPLICATIONS}dalel/score-sheet?assessment=${variables.assessmentId}` }, t('score.sheet'))),
        appealList(appeals.appeals, restart),
        el('h4', {}, t('score.lines')),
        el('div', { class: 'dalel-lines' }, version.lines.map(line => scoreLine(line, appealable.has(line.indicator) && open))),
        score.versions.length > 1 && earlierVersions(score.versions.slice(0, -1)));
    return { completeLabel: t(taskKey.endsWith('considerScore') ? 'complete.score' : 'complete.final') };
}

function scoreLine(line, open) {
    const place = el('div');
    const appeal = open && button(t('appeal.lodge'), event => open(line, place, event.currentTarget));
    return el('details', { class: 'dalel-line' },
        el('summary', {}, el('span', { class: 'dalel-code' }, line.indicator), el('span', {}, line.title), pointsOf(line)),
        arithmetic(line), extension(line), appeal && el('p', {}, appeal), place);
}

/** Why what came in late counts. */
function extension({ extension: given }) {
    return given && el('p', { class: 'dalel-hint' }, t('score.extended', { until: moment(given.until), from: moment(given.formerDeadline), reason: given.reason }));
}

function appealList(appeals, restart) {
    return appeals.length > 0 && el('section', {},
        el('h4', {}, t('appeal.own')),
        appeals.map(appeal => el('article', { class: 'dalel-card' },
            el('h5', {}, appeal.indicator, ' ', appeal.title),
            el('p', {}, el('strong', {}, t(`appeal.state.${appeal.state}`)),
                appeal.decisionDeadline && !appeal.decidedAt && ` · ${t('appeal.decideBy', { when: moment(appeal.decisionDeadline) })}`,
                appeal.decidedAt && ` · ${moment(appeal.decidedAt)}`),
            el('p', { class: 'dalel-quiet' }, t('appeal.lodgedBy', { who: appeal.lodgedBy, when: moment(appeal.lodgedAt) })),
            el('p', { class: 'dalel-prose' }, appeal.grounds),
            appeal.reasons && el('p', { class: 'dalel-prose' }, el('strong', {}, t('appeal.reasons')), ' ', appeal.reasons),
            appeal.withdrawable && withdrawal(appeal, restart))));
}

/** Withdrawing cannot be undone, so it is asked for twice. */
function withdrawal(appeal, restart) {
    const place = el('p');
    const trouble = el('p', { class: 'dalel-fault', role: 'alert' });

    async function withdraw() {
        try {
            await post(`appeals/${appeal.id}/withdraw`);
            await restart();
        } catch (refusal) {
            fill(trouble, refusal.message);
        }
    }

    function ask() {
        const sure = button(t('appeal.withdrawSure'), withdraw, { class: 'btn btn-danger' });
        fill(place, t('appeal.withdrawAsk'), ' ', sure, ' ', button(t('appeal.withdrawNot'), offer));
        sure.focus();
    }

    function offer() {
        fill(place, button(t('appeal.withdraw'), ask));
    }

    offer();
    return [place, trouble];
}

function earlierVersions(versions) {
    return el('details', { class: 'dalel-details' },
        el('summary', {}, t('score.earlier')),
        versions.map(version => el('section', {},
            el('h5', {}, t(`score.stage.${version.stage}`), ', ', moment(version.computedAt)),
            sums(version),
            el('table', { class: 'table dalel-table' }, el('tbody', {}, version.lines.map(line =>
                el('tr', {}, el('td', {}, line.indicator), el('td', {}, line.title), el('td', {}, pointsOf(line)))))))));
}
