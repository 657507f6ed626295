/* Русские тексты страницы «Толкования». */
export default {
    'readings.title': 'Толкования',
    'readings.hint': 'Места, которые регламент не решает однозначно. Под каждым другим чтением видно, чьи баллы и места были бы иными '
        + 'и почему. Сами баллы и места от этого не меняются.',
    'readings.quarter': 'Квартал',
    'readings.none': 'Ни один квартал ещё не открывался.',
    'readings.computing': 'Считается по всем органам, страница обновится сама.',
    'readings.scored': 'Сравнены органы с рассчитанными баллами: {scored} из {bodies}. Пока рейтинг не опубликован, места предварительные.',
    'readings.noScores': 'Баллы в этом квартале ещё не рассчитаны: сравнивать нечего.',
    'readings.question': '{code}. {question}',
    'readings.open': 'вопрос открыт: ждёт ответа ведомства',
    'readings.taken': 'Принято:',
    'readings.other': 'Иначе:',
    'readings.same': 'Ни у кого ничего не изменилось бы.',
    'readings.changed': {
        one: 'Изменилось бы у {count} органа; другое место заняли бы: {moved}.',
        other: 'Изменилось бы у {count} органов; другое место заняли бы: {moved}.'
    },
    'readings.first': 'Показаны первые {shown}: те, кто сместился бы дальше всех. Все — в сохранённой таблице.',
    'readings.save': 'Сохранить всё (XLSX)',
    'readings.column.body': 'Орган',
    'readings.column.place': 'Место',
    'readings.column.total': 'Итого',
    'readings.column.why': 'Почему',
    'readings.change': '{from} → {to}',
    'readings.noTotal': 'итога нет: строку не рассчитать',
    'readings.others': 'свои баллы те же; место меняется из-за других',
    'readings.line': '{indicator}: {from} → {to}'
};
