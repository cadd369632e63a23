// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nginx writes its variables so
import t from 'tap'
import { argumentKinds, knownDirectives, needsArgument } from '../../../src/template/formats/nginx-directives.ts'
import { makeNginx } from '../../fixtures/run-nginx.ts'

// The table against nginx itself: what expands variables refuses one that nobody knows.
const nginx = makeNginx()
t.teardown(nginx.remove)

const blocks: readonly ((directive: string) => string)[] = [
	directive => `events {}\nhttp { server { location / { ${directive} } } }`,
	directive => `events {}\nhttp { ${directive} server {} }`,
	directive => `events {}\nhttp { upstream u { server 127.0.0.1; ${directive} } }`,
	directive => `events { ${directive} }`,
	directive => `events {}\nhttp { server { ${directive} } }`,
	directive => `events {}\n${directive}`,
]

/** Where more than one argument, or one of a certain form, is wanted before nginx looks at variables. */
const forms: ReadonlyMap<string, string> = new Map([
	['auth_request_set', 'auth_request_set $a @;'],
	['error_page', 'error_page 404 @;'],
	['geo', 'geo $a { default @; }'],
	['if', 'if (@) {}'],
	['limit_conn_zone', 'limit_conn_zone @ zone=a:1m;'],
	['limit_req_zone', 'limit_req_zone @ zone=a:1m rate=1r/s;'],
	['map', 'map @ $a {}'],
	['proxy_cookie_domain', 'proxy_cookie_domain a @;'],
	['proxy_cookie_flags', 'proxy_cookie_flags @ secure;'],
	['proxy_cookie_path', 'proxy_cookie_path /a @;'],
	['proxy_redirect', 'proxy_redirect /a @;'],
	['return', 'return 200 @;'],
	['rewrite', 'rewrite a @;'],
	['set', 'set $a @;'],
	['split_clients', 'split_clients @ $a { * b; }'],
	['ssl_certificate', 'ssl_certificate @; ssl_certificate_key @;'],
	['ssl_certificate_key', 'ssl_certificate /a; ssl_certificate_key @;'],
])

const formsOf = (name: string): readonly string[] => {
	const form = forms.get(name)
	return form === undefined ? ['@', '@ @', '@ @ @'].map(words => `${name} ${words};`).concat(`${name} @ {}`) : [form]
}

const misplaced = /directive is not allowed here/
const misshapen = /invalid number of arguments|has no opening|is not terminated/

const wrap = (inBlock: (directive: string) => string, directive: string): string =>
	`pid ${nginx.folder}/pid;\nerror_log stderr emerg;\n${inBlock(directive)}\n`

/** A configuration around an argument, in the first block and form where nginx looks at it. */
const findPlace = (name: string): ((argument: string) => string) | undefined => {
	for (const inBlock of blocks)
		for (const form of formsOf(name)) {
			const text = (argument: string): string => wrap(inBlock, form.replaceAll('@', argument))
			const said = nginx.refuses(text('$nowhere_known')) ?? ''
			if (misplaced.test(said)) break
			if (!misshapen.test(said)) return text
		}
	return undefined
}
const places = new Map(knownDirectives.map(name => [name, findPlace(name)]))

/** What nginx says of an argument; undefined where it takes none. */
const say = (name: string, argument: string): string | undefined => {
	const text = places.get(name)?.(argument)
	return text === undefined ? undefined : (nginx.refuses(text) ?? '')
}

/** The kind of the argument that the form asks about; of `rewrite` the second. */
const kindIn = (name: string): string | undefined => {
	const kinds = argumentKinds('', name) ?? []
	return kinds[Math.min(name === 'rewrite' ? 1 : 0, kinds.length - 1)]
}

/** What the table refuses though this nginx takes it as it stands: another one may not, and nobody misses it. */
const stricter = ['memcached_pass', 'mirror', 'server_name']
/** Of an nginx with other modules, or a newer one. */
const unknown = ['http2', 'status_zone', 'stream']
/** They take no argument, or only one of this module's own. */
const silent = ['events', 'http', 'internal', 'ip_hash', 'least_conn', 'types']

t.test('nginx expands variables where the table says so, and nowhere else', async t => {
	const heard = new Map(knownDirectives.map(name => [name, say(name, '$nowhere_known')]))
	const those = (test: (said: string | undefined, name: string) => boolean): readonly string[] =>
		[...heard].flatMap(([name, said]) => (test(said, name) ? [name] : [])).sort()
	t.same(
		those(said => /unknown directive/.test(said ?? '')),
		unknown,
		'does not know',
	)
	t.same(
		those(said => said === undefined),
		silent,
		'takes no text',
	)
	t.same(
		those((said, name) => /unknown "nowhere_known" variable/.test(said ?? '') !== (kindIn(name) === 'expands')),
		stricter,
		'differs',
	)
	t.ok(
		stricter.every(name => kindIn(name) === 'expands'),
		'and then the table refuses more',
	)
})

t.test('nginx reads a regex where the table says so', async t => {
	const broken = (name: string): boolean => /regex|pcre/i.test(say(name, '(') ?? '')
	const regexes = knownDirectives.filter(name => argumentKinds('', name)?.includes('regex') && name !== 'rewrite')
	t.same(regexes.filter(broken), regexes)
	const others = knownDirectives.filter(name => !regexes.includes(name))
	t.same(others.filter(broken), [])
	const rewrite = `pid ${nginx.folder}/pid;\nevents {}\nhttp { server { rewrite ( /a; } }\n`
	t.match(nginx.refuses(rewrite), /regex|pcre/i, 'rewrite, of its first argument')
	t.equal(argumentKinds('', 'rewrite')?.[0], 'regex')
})

t.test('entries of blocks', async t => {
	const said = (block: string): string =>
		nginx.refuses(`pid ${nginx.folder}/pid;\nevents {}\nhttp { ${block} server { return 200 "$a"; } }\n`) ?? ''
	for (const [name, block] of [
		['map', 'map $uri $a { b $nowhere_known; }'],
		['geo', 'geo $a { default $nowhere_known; }'],
		['types', 'set $a b; types { $nowhere_known b; }'],
		['split_clients', 'split_clients $uri $a { * $nowhere_known; }'],
	] as const) {
		const kind = /unknown "nowhere_known" variable/.test(said(block)) ? 'expands' : 'text'
		t.same(argumentKinds(name, 'b'), [kind], name)
	}
})

t.test('nginx wants an argument where the table says so', async t => {
	const alone = (name: string): boolean => {
		for (const inBlock of blocks) {
			const said = nginx.refuses(wrap(inBlock, `${name};`)) ?? ''
			if (!misplaced.test(said)) return !misshapen.test(said)
		}
		return false
	}
	const known = knownDirectives.filter(name => !unknown.includes(name))
	t.same(
		known.filter(alone),
		known.filter(name => !needsArgument('', name)),
	)
})
