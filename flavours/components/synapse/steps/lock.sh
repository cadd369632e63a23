# A jail that was cut off, as by a power failure, leaves the lock of Synapse's socket behind: a link to its process number,
# which rc does not clean away. When that is the number of another user's process by now, Synapse would never listen.
lock=/var/run/matrix-synapse/main.sock.lock
if [ -L "$lock" ] && ! is_running /var/run/matrix-synapse/homeserver.pid; then
	rm -f "$lock"
fi
