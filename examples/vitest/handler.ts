import type { BatchDeletePhoneNumberResponse, ErrorResponse } from 'chime-contract';

/** A small implementation that the examples judge. */
export async function handle(request: Request): Promise<Response> {
  const sent: unknown = await request.json();
  const ids =
    typeof sent === 'object' && sent !== null && 'PhoneNumberIds' in sent ? sent.PhoneNumberIds : null;
  if (!Array.isArray(ids) || ids.length === 0) {
    const body: ErrorResponse = { Code: 'BadRequest', Message: 'PhoneNumberIds names no number.' };
    return answer(400, body, { 'x-amzn-ErrorType': 'BadRequestException' });
  }
  const body: BatchDeletePhoneNumberResponse = { PhoneNumberErrors: [] };
  return answer(200, body);
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { 'x-amzn-RequestId': crypto.randomUUID(), ...headers } });
}
