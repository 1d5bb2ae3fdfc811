/** Keys of message creates whose time is over; in pieces, so that no statement holds many rows for long. */
export const dropExpiredKeys = `
delete from dedup where ctid = any (array(select ctid from dedup where expires_at < now() limit $1))`;
