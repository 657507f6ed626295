/* English texts of the page “Readings”. */
export default {
    'readings.title': 'Readings',
    'readings.hint': 'Places that the regulation does not decide. Under each other reading it is shown whose points and places would differ '
        + 'and why. The points and places themselves do not change. Questions and readings are quoted from the edition, which has them in Russian.',
    'readings.quarter': 'Quarter',
    'readings.none': 'No quarter has been opened yet.',
    'readings.computing': 'Being computed over all bodies; the page shows it by itself.',
    'readings.scored': 'Bodies with a score are compared: {scored} of {bodies}. Until the rating is published the places are provisional.',
    'readings.noScores': 'No scores in this quarter yet: there is nothing to compare.',
    'readings.question': '{code}. {question}',
    'readings.open': 'open question: waits for the authority’s answer',
    'readings.taken': 'Taken:',
    'readings.other': 'Otherwise:',
    'readings.same': 'Nothing would change for anybody.',
    'readings.changed': {
        one: 'It would change for {count} body; taking another place: {moved}.',
        other: 'It would change for {count} bodies; taking another place: {moved}.'
    },
    'readings.first': 'The first {shown} are shown: those who would move furthest. All of them are in the saved table.',
    'readings.save': 'Save all (XLSX)',
    'readings.column.body': 'Body',
    'readings.column.place': 'Place',
    'readings.column.total': 'Total',
    'readings.column.why': 'Why',
    'readings.change': '{from} → {to}',
    'readings.noTotal': 'no total: a line cannot be scored',
    'readings.others': 'its own points stay; the place changes because of others',
    'readings.line': '{indicator}: {from} → {to}'
};
