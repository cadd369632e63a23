# The certificate is for both names.
certificate_name "$MATRIXHOST"
