-- Assessed bodies, their units and figures, and the people with their roles.
--
-- What can change is dated: valid_from is the first and valid_to the last day on which a row holds; no valid_to means
-- until further notice. A change closes the old row and adds the next one; nothing is deleted. A row that was replaced on
-- its own first day is closed on the day before it and so never holds, but stays readable.

-- A range of codes that holds one code lets an exclusion constraint compare codes without the btree_gist extension, which
-- a database administrator would have to install first.
create type dalel.code_range as range (subtype = text, collation = "C");

create table dalel.body (
    code text primary key check (length(code) between 1 and 40),
    kind text not null check (kind in ('cgo', 'oblast', 'city', 'kgs'))
);

create table dalel.body_version (
    id                       bigint generated always as identity primary key,
    body                     text    not null references dalel.body,
    valid_from               date    not null,
    valid_to                 date check (valid_to >= valid_from - 1),
    name                     text    not null check (length(trim(name)) > 0),
    parent                   text references dalel.body check (parent <> body),
    public_council           boolean not null,
    no_public_council_reason text,
    site_hosts               text[]  not null,
    check (public_council = (no_public_council_reason is null)),
    check (length(trim(no_public_council_reason)) > 0),
    exclude using gist (dalel.code_range(body, body, '[]') with &&, daterange(valid_from, valid_to + 1) with &&)
);
create index body_version_body on dalel.body_version (body);

create table dalel.unit (
    id         bigint generated always as identity primary key,
    body       text not null references dalel.body,
    code       text not null check (length(code) between 1 and 60),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from - 1),
    class      text not null check (class in ('subdivision', 'department', 'lower-body', 'entity', 'district', 'city')),
    name       text not null check (length(trim(name)) > 0),
    exclude using gist (
        dalel.code_range(body, body, '[]') with &&,
        dalel.code_range(code, code, '[]') with &&,
        daterange(valid_from, valid_to + 1) with &&)
);
create index unit_body on dalel.unit (body);

create table dalel.headcount (
    id         bigint generated always as identity primary key,
    body       text   not null references dalel.body,
    kind       text   not null check (kind in ('actual-staff', 'civil-servants')),
    valid_from date   not null,
    valid_to   date check (valid_to >= valid_from - 1),
    value      bigint not null check (value >= 0),
    exclude using gist (
        dalel.code_range(body, body, '[]') with &&,
        dalel.code_range(kind, kind, '[]') with &&,
        daterange(valid_from, valid_to + 1) with &&)
);

-- That an external analysis of corruption risks took place in the body in a year; dated like the rest, so that an entry
-- made in error can be closed.
create table dalel.external_analysis (
    id         bigint generated always as identity primary key,
    body       text not null references dalel.body,
    year       int  not null check (year between 2000 and 2100),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from - 1),
    exclude using gist (
        dalel.code_range(body, body, '[]') with &&,
        int4range(year, year, '[]') with &&,
        daterange(valid_from, valid_to + 1) with &&)
);

-- Name and address are the present ones: acts are recorded under the login, and a login never changes hands.
create table dalel.person (
    login text primary key check (length(login) between 1 and 64),
    name  text not null check (length(trim(name)) > 0),
    email text
);
create unique index person_login_whatever_case on dalel.person (lower(login));

create table dalel.person_role (
    id         bigint generated always as identity primary key,
    person     text not null references dalel.person,
    role       text not null check (role in
                   ('OFFICER', 'HEAD', 'VERIFIER', 'HEAD_VERIFIER', 'COMMISSION', 'SUPERVISOR', 'ADMIN')),
    body       text references dalel.body,
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from - 1),
    check ((role in ('OFFICER', 'HEAD')) = (body is not null)),
    exclude using gist (
        dalel.code_range(person, person, '[]') with &&,
        dalel.code_range(role, role, '[]') with &&,
        dalel.code_range(coalesce(body, ''), coalesce(body, ''), '[]') with &&,
        daterange(valid_from, valid_to + 1) with &&)
);
create index person_role_person on dalel.person_role (person);
create index person_role_body on dalel.person_role (body, role);
