// Sends the requests of a file one after the other with Node's HTTP client, and nothing else.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';

const [, , origin = '', file = ''] = process.argv;
const { hostname, port } = new URL(origin);
/** @type {Array<{ method: string, target: string, headers: string[], body: string }>} */
const requests = JSON.parse(readFileSync(file, 'utf8'));

for (const { method, target, headers, body } of requests)
  await new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, method, path: target, headers, agent: false }, (response) => {
      response.resume();
      response.on('close', resolve);
    });
    outgoing.on('error', reject);
    outgoing.end(Buffer.from(body, 'base64'));
  });
