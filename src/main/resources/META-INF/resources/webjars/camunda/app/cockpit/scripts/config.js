/* Settings of Cockpit. Replaces the file of the same name that comes with Camunda. */
export default {
    app: {
        name: 'Контроль процессов',
        vendor: 'Дәлел'
    },

    dateFormat: {
        normal: 'DD.MM.YYYY HH:mm',
        long: 'DD.MM.YYYY HH:mm',
        short: 'DD.MM.YYYY'
    },

    disableWelcomeMessage: true
};
