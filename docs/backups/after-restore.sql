-- Run after the tables and the newest keys were put back, and before the constraints are: what was deleted since the copy was made has no key any more, and goes.
begin;
delete from session_event where key_id not in (select id from content_key);
delete from session where id not in (select session_id from session_event);
delete from session_person where session_id not in (select id from session);
delete from applied_activity where session_id not in (select id from session);
delete from reminder where session_id not in (select id from session);
commit;
