# node_exporter listens elsewhere, and cook is told so.
sed -i 's/:9100/:9101/' "$COOK/files/node-exporter-rc.sh" "$COOK/files/node-exporter.health.sh"
