render_syslog_ng() {
	_o='@version: current
# What anybody may write into the log steers no terminal, and makes no line of its own.
template plain {
	template("$DATE $HOST $(sanitize --invalid-chars '\'''\'' --replacement '\''?'\'' '\''$MSGHDR$MSG'\'')\n");
};
options {
	file-template(plain);
	chain-hostnames(no);
	use-dns(no);
	dns-cache(no);
	time-reopen(3);
};

# FreeBSD'\''s programs write in the form of RFC 5424; the older form is read as well.
source system {
	unix-dgram("/var/run/log" flags(syslog-protocol));
	unix-dgram("/var/run/logpriv" perm(0600) flags(syslog-protocol));
};
source own {
	internal();
};

# /etc/syslog.conf of the base, without the console, which a jail does not have.
log {
	source(system);
	filter { (level(notice..emerg) and not facility(authpriv)) or (facility(kern) and level(debug..emerg)) };
	destination { file("/var/log/messages" perm(0644)); };
};
log {
	source(system);
	filter { facility(security) };
	destination { file("/var/log/security" perm(0600)); };
};
log {
	source(system);
	filter { facility(auth, authpriv) and level(info..emerg) };
	destination { file("/var/log/auth.log" perm(0600)); };
};
log {
	source(system);
	filter { facility(mail) and level(info..emerg) };
	destination { file("/var/log/maillog" perm(0640)); };
};
log {
	source(system);
	filter { facility(cron) };
	destination { file("/var/log/cron" perm(0600)); };
};
log {
	source(system);
	filter { facility(daemon) and level(info..emerg) };
	destination { file("/var/log/daemon.log" perm(0644)); };
};
log {
	source(system);
	filter { level(debug) };
	destination { file("/var/log/debug.log" perm(0600)); };
};
# What syslog-ng says of itself. A connection that fails again and again is one line an hour.
log {
	source(own);
	filter { level(notice..emerg) and not message("^Initiating connection failed") };
	destination { file("/var/log/messages" perm(0644) suppress(3600) persist-name("own")); };
};

# Owned by cook: it puts this file back. Your own parts belong on the dataset, in log/conf.d/*.conf (read last).

# While the collector is away, all waits on the dataset, up to 512 MB; every 3 seconds it is tried again. Old names of
# options, which every version knows.
destination remote {
	network(
		"'
	if [ -n "$REMOTELOG" ]; then
		_o=$_o$REMOTELOG
	fi
	_o=$_o'"
		ip-protocol('$remote_log_ip')
		transport("tcp")
		port(514)
		# syslog has no receipts: what a collector that died had not read is lost, so that must be little
		so-sndbuf(32768)
		so-keepalive(yes)
		tcp-keepalive-time(10)
		tcp-keepalive-intvl(5)
		tcp-keepalive-probes(3)
		# as RFC 3164, with a time that has year, zone and milliseconds
		template("<$PRI>$ISODATE $HOST $(sanitize --invalid-chars '\'''\'' --replacement '\''?'\'' '\''$MSGHDR$MSG'\'')\n")
		frac-digits(3)
		# the same queue when REMOTELOG is another one
		persist-name("remote")
		disk-buffer(
			reliable(yes)
			disk-buf-size(536870912)
			mem-buf-size(16777216)
			dir("/mnt/log/queue")
		)
	);
};
log {
	source(system);
	destination(remote);
};
log {
	source(own);
	filter { level(notice..emerg) and not message("onnection failed") };
	destination(remote);
};

@include "/usr/local/etc/syslog-ng.d/*.conf"
@include "/mnt/log/conf.d/*.conf"
'
}
