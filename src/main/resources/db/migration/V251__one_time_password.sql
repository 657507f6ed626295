-- Whose password was made by an administrator and serves for nothing but choosing an own one.
create table dalel.one_time_password (
    person text primary key references dalel.person,
    set_at timestamptz not null
);
