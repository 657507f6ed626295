-- Who stands in for whom in which role, from the first to the last day. It is ended early by an earlier last day; who did so
-- is noted. A row that was ended before its first day never held, but stays readable.
create table dalel.deputy (
    id         uuid primary key,
    person     text        not null references dalel.person,
    role       text        not null check (role in ('OFFICER', 'HEAD', 'VERIFIER', 'HEAD_VERIFIER', 'COMMISSION', 'SUPERVISOR')),
    body       text references dalel.body,
    deputy     text        not null references dalel.person check (deputy <> person),
    valid_from date        not null,
    valid_to   date        not null check (valid_to >= valid_from - 1),
    named_by   text        not null,
    named_at   timestamptz not null,
    ended_by   text,
    ended_at   timestamptz,
    check ((role in ('OFFICER', 'HEAD')) = (body is not null)),
    check ((ended_by is null) = (ended_at is null)),
    -- One stand-in at a time.
    exclude using gist (
        dalel.code_range(person, person, '[]') with &&,
        dalel.code_range(role, role, '[]') with &&,
        dalel.code_range(coalesce(body, ''), coalesce(body, ''), '[]') with &&,
        daterange(valid_from, valid_to + 1) with &&)
);
create index deputy_deputy on dalel.deputy (deputy);

-- Roles as they are held, in one's own right or standing in for somebody who holds them.
create view dalel.held_role as
select person, role, body, valid_from, valid_to, null as stands_in_for
from dalel.person_role
union all
select d.deputy, d.role, d.body, greatest(d.valid_from, r.valid_from), least(d.valid_to, r.valid_to), d.person
from dalel.deputy d
join dalel.person_role r on r.person = d.person and r.role = d.role and r.body is not distinct from d.body
where daterange(d.valid_from, d.valid_to + 1) && daterange(r.valid_from, r.valid_to + 1);
