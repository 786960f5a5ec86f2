import type {
  Exchange,
  HeaderList,
  ReceivedResponse,
  SentRequest,
} from '../../../contracts/harness/exchange.ts';
import { decodeContent } from '../../../contracts/reading/decode-content.ts';
import { readHeader } from '../../../contracts/reading/header.ts';

/** One exchange as an entry of an HTTP Archive 1.2; an exchange without an answer has the status 0, as browsers write it. */
export function toHarEntry({ at, durationMs, request, response }: Exchange, origin: string): object {
  return {
    startedDateTime: new Date(at).toISOString(),
    time: durationMs,
    request: toHarRequest(request, origin),
    response: response === null ? noResponse : toHarResponse(response),
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

function toHarRequest({ method, target, httpVersion, headers, body }: SentRequest, origin: string): object {
  const query = target.split('?').slice(1).join('?');
  const text = toText(body);
  const mimeType = readHeader(headers, 'content-type') ?? '';
  return {
    method,
    url: `${origin}${target}`,
    httpVersion: `HTTP/${httpVersion}`,
    cookies: [],
    headers: toPairs(headers),
    queryString: toPairs([...new URLSearchParams(query)]),
    ...(body.length === 0
      ? {}
      : {
          // The format has no place for bytes in a request; a name with an underscore is one's own.
          postData:
            text === undefined ? { mimeType, text: toBase64(body), _encoding: 'base64' } : { mimeType, text },
        }),
    headersSize: -1,
    bodySize: body.length,
  };
}

function toHarResponse({ status, reason, httpVersion, headers, body }: ReceivedResponse): object {
  const coding = readHeader(headers, 'content-encoding');
  // The format holds content without its coding.
  const plain = (coding === undefined ? body : decodeContent(body, coding)) ?? body;
  const text = toText(plain);
  return {
    status,
    statusText: reason,
    httpVersion: `HTTP/${httpVersion}`,
    cookies: [],
    headers: toPairs(headers),
    content: {
      size: plain.length,
      mimeType: readHeader(headers, 'content-type') ?? '',
      ...(text === undefined ? { text: toBase64(plain), encoding: 'base64' } : { text }),
    },
    redirectURL: readHeader(headers, 'location') ?? '',
    headersSize: -1,
    bodySize: body.length,
  };
}

const noResponse = {
  status: 0,
  statusText: '',
  httpVersion: '',
  cookies: [],
  headers: [],
  content: { size: 0, mimeType: '' },
  redirectURL: '',
  headersSize: -1,
  bodySize: -1,
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

function toPairs(headers: HeaderList): readonly object[] {
  return headers.map(([name, value]) => ({ name, value }));
}
