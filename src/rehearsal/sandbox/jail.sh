#!/bin/sh
# The rehearsal's stand-in for jail(8): process 1 of the jail's namespaces, with a FreeBSD-shaped root: an overlay of
# this machine's / in which /usr/local and Debian's own configuration are hidden.
#   jail.sh NAME ADDRESS DATASET UPPER LOWER   UPPER takes what the jail writes; LOWER is a colon-separated list of what
#   lies below it
set -eu
name=$1 address=$2 dataset=$3 upper=$4 lower=$5
root=/mnt/root
mkdir -p "$upper/work" "$upper/tree" "$dataset"
mount -t overlay -o "lowerdir=$lower,upperdir=$upper/tree,workdir=$upper/work" overlay "$root"
# FreeBSD has /var/empty; Debian's sshd wants /run/sshd in its place
for folder in usr/local run run/sshd root home tmp mnt proc sys dev var/empty var/log var/tmp var/db var/cache/flavourist \
	var/spool/cron; do
	[ -d "$root/$folder" ] || mkdir -p "$root/$folder"
done
chmod 1777 "$root/tmp" "$root/var/tmp"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 devfs "$root/dev"
mkdir "$root/dev/pts" "$root/dev/shm"
for node in null zero full random urandom tty; do
	: >"$root/dev/$node"
	mount --bind "/dev/$node" "$root/dev/$node"
done
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
ln -s fd/0 "$root/dev/stdin"
ln -s fd/1 "$root/dev/stdout"
ln -s fd/2 "$root/dev/stderr"
# where Linux programs write their log, FreeBSD's write to /var/run/log
ln -s /var/run/log "$root/dev/log"
# pot gives each start a new /tmp
mount -t tmpfs -o mode=1777 tmp "$root/tmp"
mount --bind "$dataset" "$root/mnt"
mount --bind /mnt/cache "$root/var/cache/flavourist"
mkdir -p "$root/usr/libexec/flavourist/host/usr"
mount --bind /usr "$root/usr/libexec/flavourist/host/usr"
mount -o remount,bind,ro "$root/usr/libexec/flavourist/host/usr"
hostname "$name"
{
	printf '127.0.0.1 localhost\n::1 localhost\n%s %s\n' "$address" "$name"
	cat /mnt/host/hosts
} >"$root/etc/hosts"
cd "$root"
mkdir -p .host
pivot_root . .host
umount -l /.host
exec </dev/null
echo ready
trap 'exit 0' TERM INT
while :; do
	sleep 1000 &
	wait $!
done
