-- The language somebody chose, for mails and for the next sign-in. Whoever has no row never chose one and is spoken to in Russian.
create table dalel.person_language (
    person   text primary key references dalel.person,
    language text not null check (language in ('ru', 'kk', 'en'))
);
