/** How nginx reads an argument: its variables are expanded, it is taken as it stands, or it is a regex. */
export type ArgumentKind = 'expands' | 'text' | 'regex'

const expanding =
	'access_log add_header add_trailer alias auth_basic auth_basic_user_file auth_request_set charset error_page expires ' +
	'fastcgi_bind fastcgi_cache fastcgi_cache_bypass fastcgi_cache_key fastcgi_no_cache fastcgi_param fastcgi_pass ' +
	'fastcgi_store grpc_bind grpc_pass grpc_set_header grpc_ssl_certificate grpc_ssl_certificate_key grpc_ssl_name hash ' +
	'if index limit_conn_zone limit_rate limit_rate_after limit_req_zone log_format map memcached_bind memcached_pass ' +
	'mirror proxy_bind proxy_cache proxy_cache_bypass proxy_cache_key proxy_cookie_domain proxy_cookie_flags ' +
	'proxy_cookie_path proxy_method proxy_no_cache proxy_pass proxy_redirect proxy_set_body proxy_set_header ' +
	'proxy_ssl_certificate proxy_ssl_certificate_key proxy_ssl_name proxy_store return root scgi_param scgi_pass ' +
	'secure_link secure_link_md5 server_name set split_clients ssl_certificate ssl_certificate_key sub_filter try_files ' +
	'uwsgi_param uwsgi_pass'

const literal =
	'absolute_redirect accept_mutex allow autoindex client_body_buffer_size client_body_temp_path client_body_timeout ' +
	'client_header_buffer_size client_header_timeout client_max_body_size default_type deny env error_log etag events ' +
	'fastcgi_buffer_size fastcgi_buffers fastcgi_connect_timeout fastcgi_index fastcgi_read_timeout fastcgi_send_timeout ' +
	'geo gzip gzip_comp_level gzip_min_length gzip_proxied gzip_static gzip_types gzip_vary http http2 include internal ' +
	'ip_hash keepalive keepalive_requests keepalive_timeout large_client_header_buffers least_conn limit_conn ' +
	'limit_except limit_req listen load_module location map_hash_bucket_size map_hash_max_size pid port_in_redirect ' +
	'proxy_buffer_size proxy_buffering proxy_buffers proxy_busy_buffers_size proxy_cache_lock proxy_cache_path ' +
	'proxy_cache_use_stale proxy_cache_valid proxy_connect_timeout proxy_hide_header proxy_http_version ' +
	'proxy_intercept_errors proxy_max_temp_file_size proxy_next_upstream proxy_pass_header proxy_pass_request_body ' +
	'proxy_pass_request_headers proxy_read_timeout proxy_request_buffering proxy_send_timeout proxy_ssl_protocols ' +
	'proxy_ssl_server_name proxy_ssl_trusted_certificate proxy_ssl_verify proxy_temp_path real_ip_header ' +
	'real_ip_recursive recursive_error_pages reset_timedout_connection resolver resolver_timeout satisfy send_timeout ' +
	'sendfile server server_name_in_redirect server_names_hash_bucket_size server_names_hash_max_size ' +
	'server_tokens set_real_ip_from ssl_buffer_size ssl_ciphers ssl_client_certificate ssl_conf_command ssl_dhparam ' +
	'ssl_ecdh_curve ssl_ocsp ssl_password_file ssl_prefer_server_ciphers ssl_protocols ssl_session_cache ' +
	'ssl_session_tickets ssl_session_timeout ssl_stapling ssl_stapling_verify ssl_trusted_certificate ssl_verify_client ' +
	'ssl_verify_depth status_zone stream stub_status tcp_nodelay tcp_nopush types types_hash_max_size upstream user ' +
	'variables_hash_bucket_size variables_hash_max_size worker_connections worker_processes ' +
	'worker_rlimit_nofile working_directory zone'

const kinds: ReadonlyMap<string, readonly ArgumentKind[]> = new Map<string, readonly ArgumentKind[]>([
	...expanding.split(' ').map(name => [name, ['expands']] as const),
	...literal.split(' ').map(name => [name, ['text']] as const),
	['rewrite', ['regex', 'expands', 'text']],
	['fastcgi_split_path_info', ['regex']],
	['gzip_disable', ['regex']],
])

/** All that the table knows. */
export const knownDirectives: readonly string[] = [...kinds.keys()]

/** Blocks whose entries are keys and values instead of directives. */
const entries: ReadonlyMap<string, readonly ArgumentKind[]> = new Map<string, readonly ArgumentKind[]>([
	['map', ['expands']],
	['geo', ['text']],
	['types', ['text']],
	['split_clients', ['text']],
])

/**
 * The kinds of a directive's arguments in their order, the last one going on for ever; undefined when the directive
 * is not in the table. `block` is the name of the innermost block around it.
 */
export const argumentKinds = (block: string, directive: string): readonly ArgumentKind[] | undefined =>
	entries.get(block) ?? kinds.get(directive)

const alone: ReadonlySet<string> = new Set(['internal', 'ip_hash', 'least_conn', 'stub_status'])

/** Is it known that nginx refuses this directive without an argument? */
export const needsArgument = (block: string, directive: string): boolean =>
	!entries.has(block) && kinds.has(directive) && !alone.has(directive)

export const hasEntries = (block: string): boolean => entries.has(block)
