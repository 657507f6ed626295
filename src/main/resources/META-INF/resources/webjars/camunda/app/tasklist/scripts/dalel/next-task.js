/*
 * Goes on to the person's next task of the same kind in the list that is open, by the task list's own address.
 */
import { tasksOfList } from './api.js';

/** Of a list so many tasks are looked through. */
const MOST = 500;

/**
 * Remembers the list before a task is completed.
 *
 * @param {string} taskId the task that is open
 * @returns {Promise<function(): Promise<boolean>>} once the task is completed, opens the next one; whether there was one. The list is
 *     asked anew, since others work on it too
 */
export async function nextTask(taskId) {
    const list = openList();
    const before = await tasksIn(list);
    const place = before.findIndex(task => task.id === taskId);
    const current = before[place];
    const places = new Map(before.map((task, index) => [task.id, index]));

    return async () => {
        const own = (await tasksIn(list)).filter(task =>
            task.id !== taskId && task.taskDefinitionKey === current?.taskDefinitionKey && task.assignee === current.assignee);
        const next = own.find(task => !(places.get(task.id) < place)) ?? own[0];
        if (next && isFree(taskId)) {
            open(next.id);
        }
        return Boolean(next);
    };
}

function parameters() {
    return new URLSearchParams(location.hash.split('?')[1] || '');
}

function openList() {
    return { filter: parameters().get('filter'), sorting: parameters().get('sorting') };
}

async function tasksIn({ filter, sorting }) {
    return filter ? tasksOfList(filter, JSON.parse(sorting || '[]'), MOST) : [];
}

/** Whether the person has not opened another task meanwhile. */
function isFree(taskId) {
    const open = parameters().get('task');
    return !open || open === taskId;
}

function open(taskId) {
    const to = parameters();
    to.set('task', taskId);
    location.hash = `#/?${to}`;
}
