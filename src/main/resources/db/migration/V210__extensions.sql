-- A later end of the term for submitting, for one body: of one indicator, or of everything that the body has not submitted.
-- The body asks for it or a supervisor gives it; it holds once another supervisor has approved it.
create table dalel.submission_extension (
    id            uuid primary key,
    assessment_id uuid        not null references dalel.assessment,
    indicator     text,
    ends_at       timestamptz not null,
    source        text        not null check (source in ('BODY', 'SUPERVISOR')),
    reason        text        not null check (length(trim(reason)) > 0),
    proposed_by   text        not null,
    proposed_at   timestamptz not null check (proposed_at < ends_at),
    unique (id, proposed_by),
    foreign key (assessment_id, indicator) references dalel.submission (assessment_id, indicator)
);
create index submission_extension_assessment on dalel.submission_extension (assessment_id);

-- What became of it, once. The proposer's name stands here too, so that the database itself sees that nobody decides on his or
-- her own proposal.
create table dalel.submission_extension_decision (
    extension_id uuid primary key,
    proposed_by  text        not null,
    approved     boolean     not null,
    reason       text        not null check (length(trim(reason)) > 0),
    decided_by   text        not null check (decided_by <> proposed_by),
    decided_at   timestamptz not null,
    foreign key (extension_id, proposed_by) references dalel.submission_extension (id, proposed_by)
);

-- Which submissions an approved extension gave a later deadline, and which of them had been closed already.
create table dalel.submission_extended (
    extension_id    uuid        not null references dalel.submission_extension_decision,
    submission_id   uuid        not null references dalel.submission,
    former_deadline timestamptz not null,
    deadline        timestamptz not null check (deadline > former_deadline),
    reopened        boolean     not null,
    primary key (extension_id, submission_id)
);
create index submission_extended_submission on dalel.submission_extended (submission_id);

create trigger submission_extension_append_only before update or delete on dalel.submission_extension
    for each row execute function dalel.refuse_change();
create trigger submission_extension_decision_append_only before update or delete on dalel.submission_extension_decision
    for each row execute function dalel.refuse_change();
create trigger submission_extended_append_only before update or delete on dalel.submission_extended
    for each row execute function dalel.refuse_change();

call dalel.ledger_protect('submission_extension', 'id');
call dalel.ledger_protect('submission_extension_decision', 'extension_id');
call dalel.ledger_protect('submission_extended', 'extension_id,submission_id');
