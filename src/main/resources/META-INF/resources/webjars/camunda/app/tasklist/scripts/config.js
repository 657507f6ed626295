/* Settings of the task list. Replaces the file of the same name that comes with Camunda. */
export default {
    app: {
        name: 'Задачи',
        vendor: 'Дәлел'
    },

    // Forms speak Russian so far. Whoever's browser prefers another language gets Russian too, not a mixture of two.
    locales: {
        availableLocales: ['ru'],
        fallbackLocale: 'ru'
    },

    dateFormat: {
        normal: 'DD.MM.YYYY HH:mm',
        long: 'DD.MM.YYYY HH:mm',
        short: 'DD.MM.YYYY'
    },

    customScripts: ['scripts/dalel/mount.js', 'scripts/dalel/desk-link.js', 'scripts/dalel/work-links.js'],

    disableWelcomeMessage: true,

    shortcuts: {
        claimTask: { key: 'ctrl+alt+c', description: 'взять выбранную задачу себе' },
        focusFilter: { key: 'ctrl+shift+f', description: 'перейти к первому фильтру' },
        focusList: { key: 'ctrl+alt+l', description: 'перейти к первой задаче списка' },
        focusForm: { key: 'ctrl+alt+f', description: 'перейти к первому полю формы' },
        startProcess: { key: 'ctrl+alt+p', description: 'открыть окно «Начать процесс»' }
    }
};
