-- Which sessions of a person are good: those that know the present key. A change of the password makes another one, and whatever the
-- person is logged in with elsewhere ends, on any node. Whoever has no row never changed it.
create table dalel.session_key (
    person text primary key references dalel.person,
    key    uuid not null
);
