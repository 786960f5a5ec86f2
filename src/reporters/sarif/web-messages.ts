import type { ArtifactContent, WebRequest, WebResponse } from 'sarif';
import type { Exchange, HeaderList } from '../../../contracts/harness/exchange.ts';

/** Renders an exchange as SARIF §3.46 and §3.47 have it; a long body is left out, and its length told. */
export function toWebMessages({ request, response }: Exchange): {
  webRequest: WebRequest;
  webResponse: WebResponse;
} {
  return {
    webRequest: {
      protocol: 'HTTP',
      version: request.httpVersion,
      method: request.method,
      target: request.target,
      headers: toRecord(request.headers),
      ...toBody(request.body),
    },
    webResponse:
      response === null
        ? { noResponseReceived: true }
        : {
            protocol: 'HTTP',
            version: response.httpVersion,
            statusCode: response.status,
            reasonPhrase: response.reason,
            headers: toRecord(response.headers),
            ...toBody(response.body),
          },
  };
}

/** Fields of one name are joined, as RFC 9110 §5.3 has it. */
function toRecord(headers: HeaderList): Record<string, string> {
  const record = new Map<string, string>();
  for (const [name, value] of headers) {
    const before = record.get(name);
    record.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(record);
}

const longestBody = 16_384;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function toBody(bytes: Uint8Array): { body?: ArtifactContent; properties?: { bodyBytes: number } } {
  if (bytes.length === 0) return {};
  if (bytes.length > longestBody) return { properties: { bodyBytes: bytes.length } };
  try {
    return { body: { text: utf8.decode(bytes) } };
  } catch {
    return { body: { binary: Buffer.from(bytes).toString('base64') } };
  }
}
