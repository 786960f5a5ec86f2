// A bare HTTP server that answers each call like the operation: the upstream of the proxies that are measured.
import { createServer } from 'node:http';

const body = JSON.stringify({ PhoneNumberErrors: [] });

const server = createServer((incoming, outgoing) => {
  incoming.resume();
  incoming.on('end', () => {
    outgoing.writeHead(200, {
      'x-amzn-RequestId': 'f6ac5632-e71a-4755-997b-971c4dbff22c',
      'Content-Type': 'application/json',
      'Content-Length': body.length,
    });
    outgoing.end(body);
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string')
    console.log(`listening http://127.0.0.1:${address.port}`);
});
