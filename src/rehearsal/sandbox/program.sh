#!/bin/sh
# Process 1 of the namespaces in which a partner's program runs. It ends when the program does.
#   program.sh NAME FOLDER SCRIPT   what it says goes to FOLDER/log
set -eu
mount -t proc proc /proc
hostname "$1"
cd "$2"
echo ready
# until the command `partner` knows the way here
until [ -e "/mnt/host/partners/$1/enter" ]; do
	sleep 0.01
done
exec >"$2/log" 2>&1 </dev/null
# sh lets a program in the background ignore these
env --default-signal=INT,QUIT sh -eu "$3" &
wait $!
