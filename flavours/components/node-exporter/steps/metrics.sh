# cook.prom, for node_exporter: what this jail was made of, and whether the last apply ended well. When that was, the
# time of the file tells. It says 0 from before the services start until all are healthy. Written with builtins, into a
# folder of root's: in one of another user a link could lead the writing elsewhere.
apply_healthy=0
[ "$moment" = before-start ] || apply_healthy=1
umask 022
printf '%s\n' \
	'# HELP flavourist_cook_info The flavour that this jail was made of, and its version.' \
	'# TYPE flavourist_cook_info gauge' \
	"flavourist_cook_info{flavour=\"$flavour\",version=\"$flavour_version\"} 1" \
	'# HELP flavourist_cook_healthy Whether the last cook apply ended with every service healthy.' \
	'# TYPE flavourist_cook_healthy gauge' \
	"flavourist_cook_healthy $apply_healthy" >/var/db/node_exporter/cook.prom
umask 077
