/*
 * The groups that the table can be narrowed to; a line may be in several.
 */

const IN_WORK = ['DRAFT', 'INCOMPLETE'];
const DECIDED = ['ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED'];
const NOT_DUE = ['NOT_APPLICABLE', 'NOT_DUE', 'CANCELLED'];
const URGENT_DAYS = 3;

const isIn = states => line => states.includes(line.state);

/** Whether there is something that the body could still do about the line. */
const isRunning = line => line.deadline !== null && line.workingDaysLeft !== null;

/** Name and members, in the order in which a matter goes its way. */
export const GROUPS = [
    ['ALL', () => true],
    ['NOT_STARTED', isIn(['NOT_STARTED'])],
    ['IN_WORK', isIn(IN_WORK)],
    ['READY', isIn(['READY'])],
    ['EXPECTED', isIn(['EXPECTED'])],
    ['AWAITING_APPROVAL', isIn(['AWAITING_APPROVAL'])],
    ['RETURNED', isIn(['RETURNED'])],
    ['SUBMITTED', isIn(['SUBMITTED'])],
    ['DECIDED', isIn(DECIDED)],
    ['NOTHING', isIn(['NOTHING_TO_SUBMIT'])],
    ['NOT_SUBMITTED', isIn(['NOT_SUBMITTED'])],
    ['NOT_DUE', isIn(NOT_DUE)],
    ['URGENT', line => isRunning(line) && line.workingDaysLeft <= URGENT_DAYS],
    ['MISSING', line => isRunning(line) && (line.missing.length > 0 || line.faulty > 0)]
];

/** Groups with their lines; empty ones are left out, except that of all. */
export function groupsOf(lines) {
    return GROUPS
        .map(([name, holds]) => ({ name, lines: lines.filter(holds) }))
        .filter(group => group.name === 'ALL' || group.lines.length > 0);
}
