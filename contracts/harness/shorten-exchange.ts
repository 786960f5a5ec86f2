import type { Exchange } from './exchange.ts';

const longestBody = 64 * 1024;
const longestText = 2000;

/**
 * The exchange as a failure keeps it: of a long response body only the beginning, in a copy, so that the memory of
 * a run does not grow with what a target sends.
 */
export function shortenExchange(exchange: Exchange): Exchange {
  const { response } = exchange;
  if (response === null || response.body.length <= longestBody) return exchange;
  const body = Buffer.from(response.body.subarray(0, longestBody));
  return { ...exchange, response: { ...response, body, omittedBytes: response.body.length - longestBody } };
}

/**
 * A text of a failure, cut where it is longer than anybody reads. Always a copy: a part of a string, as V8 cuts it,
 * keeps the whole string in memory.
 */
export function shortenText(text: string): string {
  const copy = Buffer.from(text.slice(0, longestText), 'utf16le').toString('utf16le');
  return text.length <= longestText ? copy : `${copy}… (${text.length} characters)`;
}
