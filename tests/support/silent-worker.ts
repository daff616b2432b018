/** A Worker that says nothing: it holds a database. */
export default { fetch: () => new Response(null, { status: 404 }) };
