-- What changed among a body's units inside a quarter: proposed by one supervisor, decided by another. The snapshot itself is never
-- edited: units that came are further rows of assessment_unit, units that went are left out by an approved correction.
create table dalel.unit_correction (
    id            uuid primary key,
    assessment_id uuid        not null references dalel.assessment,
    kind          text        not null check (kind in ('CLOSED', 'MERGED', 'SPLIT')),
    reason        text        not null check (length(trim(reason)) > 0),
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    unique (id, proposed_by)
);
create index unit_correction_assessment on dalel.unit_correction (assessment_id);

create table dalel.unit_correction_unit (
    correction_id uuid    not null references dalel.unit_correction,
    unit          text    not null,
    added         boolean not null,
    class         text    not null,
    name          text    not null,
    site_hosts    text[]  not null,
    primary key (correction_id, unit)
);

create table dalel.unit_correction_decision (
    correction_id uuid primary key,
    proposed_by   text        not null,
    approved      boolean     not null,
    comment       text,
    decided_by    text        not null,
    decided_at    timestamptz not null,
    foreign key (correction_id, proposed_by) references dalel.unit_correction (id, proposed_by),
    -- Nobody approves what he or she proposed; to take it back is another matter.
    check (not approved or decided_by <> proposed_by),
    check (approved or decided_by = proposed_by or length(trim(comment)) > 0)
);

-- A score that has been computed keeps the units it was computed over.
create function dalel.refuse_late_unit_correction() returns trigger language plpgsql as $$
begin
    if new.approved and not exists (
        select 1
        from dalel.unit_correction c
        join dalel.assessment a on a.id = c.assessment_id
        where c.id = new.correction_id and a.state in ('SNAPSHOT', 'COLLECTING')) then
        raise exception 'the body of correction % has been scored', new.correction_id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger unit_correction_in_time before insert on dalel.unit_correction_decision
    for each row execute function dalel.refuse_late_unit_correction();

create trigger unit_correction_append_only before update or delete on dalel.unit_correction
    for each row execute function dalel.refuse_change();
create trigger unit_correction_unit_append_only before update or delete on dalel.unit_correction_unit
    for each row execute function dalel.refuse_change();
create trigger unit_correction_decision_append_only before update or delete on dalel.unit_correction_decision
    for each row execute function dalel.refuse_change();
call dalel.ledger_protect('unit_correction', 'id');
call dalel.ledger_protect('unit_correction_unit', 'correction_id,unit');
call dalel.ledger_protect('unit_correction_decision', 'correction_id');
