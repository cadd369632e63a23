# nginx answers in place of Synapse.
sed -i '/location = \/health {/,/}/s|proxy_pass http://synapse|return 200|' "$COOK/files/matrix-site.sh"
