"""The frame around the pages: where a gesture leads, what is kept at the lock, how pages come."""
