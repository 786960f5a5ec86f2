// What does one exchange through all checks cost? Beside JSON.parse of the same two bodies, which arrive as bytes, and
// beside a plain matcher: Ajv on the schema that the document has for an answer of this status.
// Usage: node bench/exchange.mjs [rounds] [milliseconds a round]
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { exchangeOf, isJudgedWell, parseBodies, parseBody } from './exchange-of.mjs';
import { timeCalls } from './measure.mjs';
import { compare, tellRows } from './rows.mjs';

const [rounds = 21, milliseconds = 60] = process.argv.slice(2).map(Number);

const document = JSON.parse(
  readFileSync(new URL('../generated/batch-delete-phone-number.openapi.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema(document, 'document');
const validate = ajv.compile({ $ref: 'document#/components/schemas/BatchDeletePhoneNumberResponse' });

/** @typedef {import('../dist/contracts/harness/exchange.js').Exchange} Exchange */

/** What each does with an exchange, and whether it was content. @satisfies {Record<string, (exchange: Exchange) => boolean>} */
const contestants = {
  ours: isJudgedWell,
  parse: parseBodies,
  matcher: ({ response }) => response?.status === 200 && validate(parseBody(response.body)),
};

/** @type {import('./rows.mjs').Row[]} */
const rows = [];
for (const ids of [2, 100]) {
  // Different ones, so that nothing is known from the time before.
  const exchanges = Array.from({ length: 500 }, (_, index) => exchangeOf(ids, index));
  const times = timeCalls(contestants, exchanges, { rounds, milliseconds });
  const what = { what: `one exchange of ${ids} ids through all checks`, values: times.ours, unit: 'µs' };
  rows.push(
    compare({
      ...what,
      against: '`JSON.parse` of the same two bodies',
      peerValues: times.parse,
      goal: { atMost: 4 },
    }),
    compare({
      ...what,
      against: 'Ajv on the schema of the answer alone',
      peerValues: times.matcher,
    }),
  );
}
tellRows(rows);
