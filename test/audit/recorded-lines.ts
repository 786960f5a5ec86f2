import type { Exchange } from '../../contracts/harness/exchange.ts';
import { encodeExchange } from '../../src/traffic/recording/encode-exchange.ts';
import { entry, listing, refusal, sample, sampleTime } from '../contracts/checks/sample-exchange.ts';

/** Exchanges by what they are to the contract. */
export const samples: Readonly<Record<'held' | 'advised' | 'broken' | 'other', readonly Exchange[]>> = {
  held: [sample(), listing([entry('%2B12065550101')]), refusal(429), refusal(500)],
  advised: [sample({ headers: { 'x-amzn-RequestId': '42' } })],
  broken: [
    sample({ body: { PhoneNumberErrors: null } }),
    sample({ headers: { 'x-amzn-RequestId': null } }),
    listing([entry('+12065550000'), entry('+12065550001')]),
    refusal(400, { requestBody: '[]', headers: { 'x-amzn-ErrorType': null }, body: '<h1>Oops</h1>' }),
    sample({ requestBody: '{}' }),
  ],
  other: [sample({ method: 'GET', target: '/phone-numbers/1' })],
};

/** The same exchange at another time, its Date included. */
export function later(exchange: Exchange, ms: number): Exchange {
  const { response } = exchange;
  const date = new Date(sampleTime + ms).toUTCString();
  return {
    ...exchange,
    at: exchange.at + ms,
    response:
      response === null
        ? null
        : {
            ...response,
            headers: response.headers.map(([name, value]) => [name, name === 'Date' ? date : value]),
          },
  };
}

/** A recording of these exchanges, a second apart. */
export function record(exchanges: readonly Exchange[]): string {
  return exchanges.map((exchange, index) => encodeExchange(later(exchange, index * 1000), [])).join('');
}
