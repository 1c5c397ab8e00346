-- Kept for what comes next.
select 1;
