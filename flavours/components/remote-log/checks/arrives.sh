. "$CHECKS/remote-log/checks/collected.sh"
jail logger -t rehearsal -p local3.info "over the wire, [as it] was <written> $JAIL"
collected "local3.info rehearsal: over the wire, [as it] was <written> $JAIL"
