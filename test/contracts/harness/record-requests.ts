import { serve } from '../servers.ts';

/** A request as a server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly target: string;
  /** `Name: value`, in the order and spelling in which they came. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** A server that notes every request and answers 200 with an empty list. */
export async function recordRequests(): Promise<{ url: string; seen: SeenRequest[] }> {
  const seen: SeenRequest[] = [];
  const url = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = request.rawHeaders;
    seen.push({
      method: request.method ?? '',
      target: request.url ?? '',
      headers: raw.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${raw[index + 1]}`] : [])),
      body: Buffer.concat(chunks),
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"PhoneNumberErrors":[]}');
  });
  return { url, seen };
}
