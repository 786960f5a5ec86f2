import { describeAccident } from '../harness/describe-accident.ts';
import type { Accident, Exchange, HeaderList, ReceivedResponse, SentRequest } from '../harness/exchange.ts';
import type { ExchangeRecord } from './child-messages.ts';

/** Turns what was recorded in the child process into the exchange that checks judge. */
export function readExchangeRecord(record: ExchangeRecord): Exchange {
  const accident = describe(record);
  return {
    at: record.at,
    durationMs: record.durationMs,
    request: readRequest(record),
    response: readResponse(record),
    ...(accident === undefined ? {} : { accident }),
  };
}

function readRequest({ head, body }: ExchangeRecord): SentRequest {
  const [requestLine = '', ...fields] = head.split('\r\n').filter((line) => line !== '');
  const [method = '', target = '', version = ''] = requestLine.split(' ');
  return { method, target, httpVersion: version.replace('HTTP/', ''), headers: fields.map(readField), body };
}

function readField(line: string): HeaderList[number] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon), line.slice(colon + 1).trim()];
}

function readResponse({ response, isTimeout }: ExchangeRecord): ReceivedResponse | null {
  if (response === undefined) return null;
  const { isComplete, ...rest } = response;
  return { ...rest, end: isTimeout ? 'timeout' : isComplete ? 'complete' : 'cut' };
}

function describe({ isTimeout, error }: ExchangeRecord): Accident | undefined {
  if (error === undefined) return undefined;
  if (error.code === 'TOO_LARGE') return { kind: 'too-large', message: error.message };
  if (isTimeout) return { kind: 'timeout', message: error.message };
  return describeAccident(Object.assign(new Error(error.message), { code: error.code }));
}
