-- Changes of the working-day calendar, laid over the file that comes with Dalel: of two entries for a day the later one holds.
-- The latest change is also the calendar's version, by which every node notices that what it holds is no longer current.
create table dalel.calendar_change (
    id          uuid primary key,
    number      int         not null unique check (number > 0),
    -- A year that the file does not know and that can be counted in from here on.
    year_added  int unique check (year_added between 2000 and 2999),
    year_source text,
    made_by     text        not null,
    made_at     timestamptz not null,
    check ((year_added is null) = (year_source is null)),
    check (length(trim(year_source)) > 0)
);

create table dalel.calendar_change_day (
    change_id uuid    not null references dalel.calendar_change,
    day       date    not null,
    kind      text    not null check (kind in ('HOLIDAY', 'DAY_OFF', 'WORKED_WEEKEND', 'ORDINARY')),
    -- Whether a holiday that falls on a weekend makes the next working day a day off.
    moves     boolean not null default false,
    name      text    not null check (length(trim(name)) > 0),
    source    text    not null check (length(trim(source)) > 0),
    primary key (change_id, day),
    check (kind = 'HOLIDAY' or not moves),
    check (kind <> 'WORKED_WEEKEND' or extract(isodow from day) in (6, 7))
);

-- Deadlines that a change moved. What the subject is depends on the kind: a cycle, an assessment, a submission or an appeal.
create table dalel.deadline_move (
    change_id  uuid        not null references dalel.calendar_change,
    kind       text        not null check (kind in
        ('SUBMISSION', 'OWN_SUBMISSION', 'VERIFICATION', 'CORRECTION', 'APPEAL_WINDOW', 'APPEAL_DECISION')),
    subject    uuid        not null,
    cycle_id   uuid        not null references dalel.quarter_cycle,
    body       text,
    indicator  text,
    moved_from timestamptz not null,
    moved_to   timestamptz not null check (moved_to <> moved_from),
    primary key (change_id, kind, subject),
    check ((kind in ('SUBMISSION', 'VERIFICATION')) = (body is null))
);

create trigger calendar_change_append_only before update or delete on dalel.calendar_change
    for each row execute function dalel.refuse_change();
create trigger calendar_change_day_append_only before update or delete on dalel.calendar_change_day
    for each row execute function dalel.refuse_change();
create trigger deadline_move_append_only before update or delete on dalel.deadline_move
    for each row execute function dalel.refuse_change();

call dalel.ledger_protect('calendar_change', 'id');
call dalel.ledger_protect('calendar_change_day', 'change_id,day');
call dalel.ledger_protect('deadline_move', 'change_id,kind,subject');

-- The terms behind a cycle's two dates, to count them anew: the day named for submission before it moved off a day that is not
-- worked, and working days for verification. Cycles from before have none; what they are counted from follows from their dates.
alter table dalel.quarter_cycle
    add column submission_day    date,
    add column verification_days int check (verification_days > 0),
    add check ((submission_day is null) = (verification_days is null));
