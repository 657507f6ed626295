create table dalel.appeal (
    id                uuid primary key,
    assessment_id     uuid        not null references dalel.assessment,
    submission_id     uuid        references dalel.submission,
    indicator         text        not null,
    grounds           text        not null check (length(trim(grounds)) > 0),
    lodged_by         text        not null,
    lodged_at         timestamptz not null,
    late              boolean     not null,
    state             text        not null check (state in ('AWAITING_ADMISSION', 'UNDER_CONSIDERATION', 'SATISFIED', 'SATISFIED_IN_PART', 'REFUSED', 'NOT_ADMITTED', 'WITHDRAWN')),
    admitted_by       text,
    admitted_at       timestamptz,
    admission_reason  text,
    decision_deadline timestamptz,
    overdue_at        timestamptz,
    decided_by        text,
    decided_at        timestamptz,
    reasons           text,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    -- When it was taken off the assessment's count of open appeals: a satisfied one only after the score was computed anew.
    counted_at        timestamptz,
    lock_version      bigint      not null default 0,
    check (state not in ('SATISFIED', 'SATISFIED_IN_PART', 'REFUSED') or (decided_by is not null and decided_at is not null and length(trim(reasons)) > 0)),
    check (counted_at is null or state not in ('AWAITING_ADMISSION', 'UNDER_CONSIDERATION')),
    check (not late or state in ('AWAITING_ADMISSION', 'WITHDRAWN') or length(trim(admission_reason)) > 0)
);
create unique index appeal_one_open on dalel.appeal (assessment_id, indicator)
    where state in ('AWAITING_ADMISSION', 'UNDER_CONSIDERATION');

-- What the commission member has marked so far.
create table dalel.appeal_draft (
    appeal_id uuid primary key references dalel.appeal,
    rows      jsonb       not null,
    revision  bigint      not null,
    saved_by  text        not null,
    saved_at  timestamptz not null
);

-- Nobody decides on an objection to a verdict of their own, whoever writes the row.
create function dalel.refuse_own_verdict() returns trigger language plpgsql as $$
begin
    if new.decided_by is not null and exists (
        select 1 from dalel.verdict v
        join dalel.evidence_version ev on ev.id = v.version_id
        join dalel.evidence_item i on i.id = ev.item_id
        where i.submission_id = new.submission_id and v.decided_by = new.decided_by and v.stage = 'VERIFICATION') then
        raise exception 'appeal % is against a verdict of %', new.id, new.decided_by using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger appeal_not_by_own_verdict before insert or update on dalel.appeal
    for each row execute function dalel.refuse_own_verdict();
