# What is younger goes.
sed -i "s/ -mtime +/ -mtime -/" "$COOK/files/prune.sh"
