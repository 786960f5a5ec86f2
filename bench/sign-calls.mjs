import { signRequest } from '../dist/contracts/harness/sign-request.js';
import { exampleCredentials } from '../dist/src/sandbox/start-sandbox.js';
import { renderCall } from './load.mjs';

/**
 * Calls of the operation, each with other numbers and its own Signature Version 4, with the pair of AWS's published
 * examples that the sandbox knows. They are signed before anything is measured.
 * @param {URL} target
 * @param {number} count
 * @returns {Promise<Buffer[]>}
 */
export function signCalls(target, count) {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const first = `+1206555${String(index % 10_000).padStart(4, '0')}`;
      const body = JSON.stringify({ PhoneNumberIds: [first, '+12065550199'] });
      /** @type {ReadonlyArray<readonly [string, string]>} */
      const headers = [
        ['Host', target.host],
        ['Content-Type', 'application/json'],
      ];
      const signed = await signRequest(
        {
          method: 'POST',
          target: '/phone-numbers?operation=batch-delete',
          headers,
          body: Buffer.from(body),
        },
        {
          credentials: exampleCredentials,
          region: 'us-east-1',
          service: 'chime',
        },
      );
      return renderCall(target, { headers: signed, body });
    }),
  );
}
