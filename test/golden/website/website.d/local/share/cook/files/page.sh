render_page() {
	_o='<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>'$DOMAIN'</title>
<h1>'$DOMAIN'</h1>
<p>This page is served by a jail that flavourist built.</p>
</html>
'
}
