-- From when on a body cannot take a submission back any more: a verifier took its task, or marked a first verdict.
create table dalel.verification_start (
    submission_id uuid primary key references dalel.submission,
    started_by    text        not null,
    started_at    timestamptz not null
);
create trigger verification_start_append_only before update or delete on dalel.verification_start
    for each row execute function dalel.refuse_change();

insert into dalel.verification_start (submission_id, started_by, started_at)
select submission_id, saved_by, saved_at from dalel.verdict_draft;
