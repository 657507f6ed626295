-- Which projects a verifier works on; a verifier without a row works on all. Dated like the rest of the registry.
create table dalel.verifier_project (
    id         bigint generated always as identity primary key,
    person     text not null references dalel.person,
    project    int  not null check (project > 0),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from - 1),
    exclude using gist (
        dalel.code_range(person, person, '[]') with &&,
        int4range(project, project, '[]') with &&,
        daterange(valid_from, valid_to + 1) with &&)
);
create index verifier_project_person on dalel.verifier_project (person);

-- Drawn by the database for each cycle and shown to nobody: which of several equally busy verifiers gets a submission follows
-- from it, and no body can work it out beforehand.
alter table dalel.quarter_cycle add column assignment_seed uuid not null default gen_random_uuid();

-- Who had to verify a submission, from the first assignment on; the latest one counts. Without a verifier: nobody was suitable.
create table dalel.verification_assignment (
    submission_id uuid        not null references dalel.submission,
    number        int         not null check (number > 0),
    verifier      text,
    round         int         not null check (round > 0),
    weight        int         not null check (weight > 0),
    ground        text        not null check (ground in ('BALANCED', 'SAME_VERIFIER', 'NOBODY', 'MOVED', 'TAKEN_BACK')),
    reason        text,
    assigned_by   text        not null,
    assigned_at   timestamptz not null,
    primary key (submission_id, number),
    check ((ground = 'NOBODY') = (verifier is null)),
    check ((ground = 'MOVED') = (reason is not null)),
    check (length(trim(reason)) > 0)
);
create trigger verification_assignment_append_only before update or delete on dalel.verification_assignment
    for each row execute function dalel.refuse_change();

-- The latest assignment of each submission, so that loads are summed up quickly. Derived.
create table dalel.verification_desk (
    submission_id uuid primary key references dalel.submission,
    number        int  not null,
    verifier      text,
    weight        int  not null,
    foreign key (submission_id, number) references dalel.verification_assignment
);
create index verification_desk_verifier on dalel.verification_desk (verifier);
