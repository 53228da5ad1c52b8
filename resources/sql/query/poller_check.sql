-- First statement of a write on a shared database: no row means that another took over; pollerlease.
SELECT epoch FROM poller WHERE workspace = 1 AND epoch = ? {lock}
