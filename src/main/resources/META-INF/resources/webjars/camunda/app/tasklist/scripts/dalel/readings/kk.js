/* «Түсіндірмелер» бетінің қазақша мәтіндері. */
export default {
    'readings.title': 'Түсіндірмелер',
    'readings.hint': 'Регламент біржақты шешпеген жерлер. Әр басқа оқылым бойынша кімнің балы мен орны өзгеше болатыны және неге '
        + 'екені көрінеді. Балдар мен орындардың өзі бұдан өзгермейді.',
    'readings.quarter': 'Тоқсан',
    'readings.none': 'Әлі бірде-бір тоқсан ашылмаған.',
    'readings.computing': 'Барлық орган бойынша есептелуде, бет өзі жаңарады.',
    'readings.scored': 'Балы есептелген органдар салыстырылды: {bodies} ішінен {scored}. Рейтинг жарияланғанша орындар алдын ала берілген.',
    'readings.noScores': 'Бұл тоқсанның балдары әлі есептелмеген: салыстыратын ештеңе жоқ.',
    'readings.question': '{code}. {question}',
    'readings.open': 'сұрақ ашық: ведомствоның жауабы күтілуде',
    'readings.taken': 'Қабылданғаны:',
    'readings.other': 'Басқаша:',
    'readings.same': 'Ешкімде ештеңе өзгермес еді.',
    'readings.changed': {
        one: '{count} органда өзгерер еді; орны ауысатыны: {moved}.',
        other: '{count} органда өзгерер еді; орны ауысатыны: {moved}.'
    },
    'readings.first': 'Ең алысқа жылжитын алғашқы {shown} көрсетілген. Барлығы — сақталған кестеде.',
    'readings.save': 'Бәрін сақтау (XLSX)',
    'readings.column.body': 'Орган',
    'readings.column.place': 'Орын',
    'readings.column.total': 'Барлығы',
    'readings.column.why': 'Неге',
    'readings.change': '{from} → {to}',
    'readings.noTotal': 'қорытынды жоқ: жолды есептеу мүмкін емес',
    'readings.others': 'өз балдары сол күйінде; орын басқаларға байланысты өзгереді',
    'readings.line': '{indicator}: {from} → {to}'
};
