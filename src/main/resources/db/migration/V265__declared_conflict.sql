-- That somebody who decides must not decide about a body, from the first to the last day; without a last day until somebody ends it.
create table dalel.declared_conflict (
    id          uuid primary key,
    person      text        not null references dalel.person,
    body        text        not null references dalel.body,
    kind        text        not null check (kind in ('OWN_BODY', 'FORMER_EMPLOYER', 'RELATIVE', 'OTHER')),
    grounds     text        not null check (length(trim(grounds)) > 0),
    valid_from  date        not null,
    valid_to    date check (valid_to >= valid_from),
    declared_by text        not null,
    declared_at timestamptz not null,
    unique (id, person)
);
create index declared_conflict_body on dalel.declared_conflict (body);
create index declared_conflict_person on dalel.declared_conflict (person);

-- That it ends earlier than was declared; a last day before the first one: it never was.
create table dalel.declared_conflict_end (
    conflict_id uuid primary key,
    person      text        not null,
    last_day    date        not null,
    reason      text        not null check (length(trim(reason)) > 0),
    ended_by    text        not null,
    ended_at    timestamptz not null,
    foreign key (conflict_id, person) references dalel.declared_conflict (id, person),
    -- Nobody frees himself or herself.
    check (ended_by <> person)
);

-- Declared conflicts with the days on which they hold.
create view dalel.conflict_held as
select c.id, c.person, c.body, c.kind, c.valid_from, least(c.valid_to, e.last_day) as valid_to
from dalel.declared_conflict c
left join dalel.declared_conflict_end e on e.conflict_id = c.id;

-- The last wall: whatever the application does, nobody decides about evidence of a body with which he or she has declared a conflict.
create function dalel.refuse_conflicted_verdict() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
        from dalel.evidence_version v
        join dalel.evidence_item i on i.id = v.item_id
        join dalel.submission s on s.id = i.submission_id
        join dalel.assessment a on a.id = s.assessment_id
        join dalel.conflict_held c on c.person = new.decided_by and c.body = a.body
        where v.id = new.version_id
          and (new.decided_at at time zone 'Asia/Almaty')::date between c.valid_from and coalesce(c.valid_to, 'infinity')) then
        raise exception '% has a conflict of interest about version %', new.decided_by, new.version_id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger verdict_without_conflict before insert on dalel.verdict
    for each row execute function dalel.refuse_conflicted_verdict();

create trigger declared_conflict_append_only before update or delete on dalel.declared_conflict
    for each row execute function dalel.refuse_change();
create trigger declared_conflict_end_append_only before update or delete on dalel.declared_conflict_end
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('declared_conflict', 'id');
call dalel.ledger_protect('declared_conflict_end', 'conflict_id');
