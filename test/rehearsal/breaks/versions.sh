# nginx hands the wrong paths on.
sed -i 's/(_matrix|_synapse/(_martix|_synapse/' "$COOK/files/matrix-site.sh"
