create table dalel.score_version (
    id            uuid primary key,
    assessment_id uuid        not null references dalel.assessment,
    number        int         not null check (number > 0),
    stage         text        not null check (stage in ('PRELIMINARY', 'AFTER_APPEAL')),
    edition       text        not null,
    readings      jsonb       not null,
    award         numeric     not null,
    deduction     numeric     not null,
    total         numeric     not null,
    computed_at   timestamptz not null,
    unique (assessment_id, number),
    check (total = award - deduction)
);
create table dalel.score_line (
    score_version_id uuid    not null references dalel.score_version,
    indicator        text    not null,
    status           text    not null check (status in ('SCORED', 'NOT_APPLICABLE', 'NOT_REPORTED', 'REJECTED')),
    award            numeric not null,
    deduction        numeric not null,
    points           numeric not null,
    facts            jsonb,
    explanation      jsonb   not null,
    primary key (score_version_id, indicator),
    check (points = award - deduction)
);
create table dalel.score_line_item (
    score_version_id    uuid   not null,
    indicator           text   not null,
    evidence_version_id uuid   not null references dalel.evidence_version,
    quantity            bigint not null,
    primary key (score_version_id, indicator, evidence_version_id),
    foreign key (score_version_id, indicator) references dalel.score_line
);
create trigger score_version_append_only before update or delete on dalel.score_version
    for each row execute function dalel.refuse_change();
create trigger score_line_append_only before update or delete on dalel.score_line
    for each row execute function dalel.refuse_change();
create trigger score_line_item_append_only before update or delete on dalel.score_line_item
    for each row execute function dalel.refuse_change();
