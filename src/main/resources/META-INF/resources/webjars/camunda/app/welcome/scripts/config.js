/* Settings of the page with a person's applications and profile. Replaces the file of the same name that comes with Camunda. */
export default {
    app: {
        name: 'Приложения',
        vendor: 'Дәлел'
    },

    locales: {
        availableLocales: ['ru'],
        fallbackLocale: 'ru'
    },

    links: [
        { label: 'Рейтинг', href: '/rating', description: 'Опубликованные рейтинги по кварталам' },
        { label: 'Начальная страница', href: '/', description: 'Что такое Дәлел и с чего начать' }
    ],

    disableWelcomeMessage: true
};
