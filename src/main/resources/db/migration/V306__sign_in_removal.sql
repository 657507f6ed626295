-- Sign-ins whose time is over go by the hand of whoever owns the table: the application's role has no right to remove any, so that whoever
-- gets hold of it cannot wipe out that he was there.
create function dalel.sign_in_day(used timestamptz, ended timestamptz) returns date language sql immutable as $$
    select (greatest(used, ended) at time zone 'Asia/Almaty')::date
$$;

create function dalel.remove_sign_ins(last_day date) returns bigint language sql as $$
    with gone as (delete from dalel.sign_in where dalel.sign_in_day(used_at, ended_at) <= last_day returning 1)
    select count(*) from gone
$$;
revoke execute on function dalel.remove_sign_ins(date) from public;
