#!/bin/sh
# Builds this flavour inside the new jail: pot runs it once, as root, after it has copied the flavour's files to
# /root/.pot_local. Ends with the jail ready to be made an image; cook does the rest at its first boot.
set -eu
umask 022
PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin
ASSUME_ALWAYS_YES=yes
IGNORE_OSVERSION=yes
export PATH ASSUME_ALWAYS_YES IGNORE_OSVERSION
share=/usr/local/share/cook
doing=starting

# step text	Names what is being done, for the log and for the message of a failure.
step() {
	doing=$1
	echo "==> $1"
}

# fail code text	Ends the build with a code of sysexits(3).
fail() {
	echo "build: $2" >&2
	exit "$1"
}

trap 'code=$?; [ "$code" -eq 0 ] || echo "build: failed while: $doing (exit $code)" >&2' EXIT

step 'bootstrap the package tool'
mkdir -p /usr/local/etc/pkg/repos
[ -e /usr/local/etc/pkg/repos/FreeBSD.conf ] ||
	echo 'FreeBSD: { url: "pkg+http://pkg.FreeBSD.org/${ABI}/quarterly" }' >/usr/local/etc/pkg/repos/FreeBSD.conf
pkg bootstrap

step 'prepare rc.conf'
touch /etc/rc.conf
# pot sets the address; what rc.conf says would overwrite it
if sysrc -cq ifconfig_epair0b; then
	sysrc -x ifconfig_epair0b
fi
service sendmail onedisable || :

step 'install the packages'
pkg install -y ftp/curl                    # cook asks the services with it whether they are healthy
pkg install -y security/ca_root_nss        # the certificate authorities that services trust
pkg install -y sysutils/syslog-ng          # writes, keeps and sends the log
pkg install -y www/nginx                   # serves HTTP and TLS
pkg install -y net-im/py-matrix-synapse    # the homeserver
pkg install -y net/py-matrix-synapse-ldap3 # login with the accounts of a directory
pkg install -y sysutils/consul             # tells the cluster what runs here and whether it works
pkg install -y sysutils/node_exporter      # metrics for Prometheus
pkg install -y security/doas               # lets the user control run cook as root
pkg clean -ay

step 'install cook'
rm -rf /usr/local/bin/cook "$share"
# pot copies owners and modes of the builder's folders, and tar would give them to /usr/local itself
chown -R root:wheel /root/.pot_local
chmod -R u=rwX,go=rX /root/.pot_local
tar -C /root/.pot_local -cf - . | tar -C /usr/local -xf -
rm -rf /root/.pot_local
chmod 755 /usr/local/bin/cook /usr/local/etc/rc.d/cook "$share"/bin/*
# what steps of the build leave for cook
mkdir -p "$share/facts"
# nobody ever writes to it: bin/hold waits here for as long as the jail lives
mkfifo -m 600 "$share/never"
step 'writes http2.conf in the words that this nginx knows'
. "$share/steps/nginx/http2.sh"
step 'notes what the LDAP module can do, and where Synapse finds ours'
. "$share/steps/synapse/ldap.sh"
step 'enable cook'
sysrc cook_enable=YES
