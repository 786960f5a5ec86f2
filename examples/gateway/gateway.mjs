// A gateway: passes every request on to an upstream and every answer back, byte for byte.
//
//     node gateway.mjs <upstream> [port]
//
// MISTAKE=drops-headers plants the mistake that the README tells of.
import http from 'node:http';

const [, , upstream, port = '4030'] = process.argv;
const dropsHeaders = process.env.MISTAKE === 'drops-headers';
const kept = new Set([
  'content-type',
  'content-length',
  'transfer-encoding',
  'date',
  'connection',
  'x-amzn-requestid',
]);

/** Header fields as [name, value, name, value, …], in the case and order in which they came. */
function fieldsToPass(rawHeaders) {
  if (!dropsHeaders) return rawHeaders;
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  return names.flatMap((name, index) =>
    kept.has(name.toLowerCase()) ? [name, rawHeaders[2 * index + 1]] : [],
  );
}

/** Nothing is known of what the upstream did, so the caller is told that it may ask again later. */
function answerUnreachable(response) {
  const body = JSON.stringify({ Code: 'ServiceUnavailable', Message: 'The service cannot be reached.' });
  const type = { 'Content-Type': 'application/json', 'x-amzn-ErrorType': 'ServiceUnavailableException' };
  response.writeHead(503, { ...type, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

const gateway = http.createServer((request, response) => {
  const { hostname, port: upstreamPort } = new URL(upstream);
  const { method, url: path, rawHeaders: headers } = request;
  const forwarded = http.request({ hostname, port: upstreamPort, method, path, headers, setHost: false });
  forwarded.on('response', (answer) => {
    response.sendDate = false;
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, fieldsToPass(answer.rawHeaders));
    answer.pipe(response);
    answer.on('error', () => response.destroy());
  });
  forwarded.on('error', () => (response.headersSent ? response.destroy() : answerUnreachable(response)));
  request.pipe(forwarded);
});

gateway.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`listening http://127.0.0.1:${gateway.address().port}\n`);
});
