# The hand-written flavour of potluck had its database there. One more, beside it, would be another server of this name.
if [ -e "$dataset/matrixdata/matrix-synapse/matrix_homeserver.db" ] && ! [ -e "$dataset/matrixdata/homeserver.db" ]; then
	problem "dataset: want one without the database of the hand-written flavour, which cook cannot take over yet, got matrixdata/matrix-synapse/matrix_homeserver.db; mount another dataset here, and keep that one and its jail"
fi
