grep -qF 'test: over TCP' "$DATASET"/hosts/web1/*.log
