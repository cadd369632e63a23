#!/bin/sh
# The rehearsal's stand-in for the pot host: process 1 of namespaces of its own. Everything lies on one tmpfs, which
# goes with the namespaces; nothing of this machine is changed.
#   outside.sh CACHE PORTS   the folder of things that were installed for rehearsals, and that of the ports' stand-ins
set -eu
mount --make-rprivate /
mount -t proc proc /proc
mount -t tmpfs -o mode=755,size=4g rehearsal /mnt
cd /mnt
mkdir dataset state root cache layers layers/base layers/freebsd layers/image layers/jail
mount --bind "$1" cache
mount -o remount,bind,ro cache
# A character device 0:0 hides what this machine has at that path from the jail, which lies above.
for path in /*; do
	case $path in
	/bin | /dev | /etc | /lib* | /proc | /sbin | /sys | /tmp | /usr | /var) ;;
	*) mknod "layers/base$path" c 0 0 ;;
	esac
done
mkdir -p layers/base/usr/bin layers/base/usr/sbin layers/base/etc layers/base/var
# Programs that FreeBSD's base does not have: in a jail they come with a package, whose stand-in takes them from the
# host's /usr, which jail.sh shows to it.
while read -r name; do
	mknod "layers/base/usr/bin/$name" c 0 0
	mknod "layers/base/usr/sbin/$name" c 0 0
done <"$2/not-in-base"
for path in usr/local etc/init.d etc/cron.d etc/systemd etc/rc.local etc/ssh var/log var/tmp \
	var/db var/cache var/spool var/backups var/mail var/www; do
	mknod "layers/base/$path" c 0 0
done
ip link set lo up
echo ready
trap 'exit 0' TERM INT
while :; do
	sleep 1000 &
	wait $!
done
