# The jail needs something that is not on the dataset.
cat >>"$COOK/steps/synapse/settings.sh" <<'END'
if [ -e "$dataset/cook/id" ] && [ ! -e /var/db/was-here ]; then
	problem 'this is another jail'
fi
: >/var/db/was-here
END
