# A configuration that nginx refuses.
sed -i 's/worker_processes auto/worker_processes many/' "$COOK/files/nginx.sh"
